import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOHTTPCompression
import Planner
import Testing

@Suite("Compression")
struct CompressionTests {
  @Test("gzip is sent where it is welcome, with a tag of its own, and says the same")
  func gzip() async throws {
    let office = try await TestOffice()
    for hour in 9...17 { try await office.book("2026-03-10T\(hour < 10 ? "0" : "")\(hour):00") }
    let path = try await office.path(of: .person("li.wei"))
    try await office.application().test(.router) { client in
      let plain = try await client.get(path)
      let packed = try await client.get(path, [.acceptEncoding: "deflate, gzip;q=0.8, br"])
      #expect(packed.headers[.contentEncoding] == "gzip")
      #expect(packed.headers[.vary] == "Accept-Encoding")
      #expect(packed.headers[.eTag] != plain.headers[.eTag])
      #expect(packed.body.readableBytes * 3 < plain.body.readableBytes)
      #expect(packed.headers[.contentLength] == "\(packed.body.readableBytes)")
      #expect(try Self.unpacked(packed.body) == plain.body)
      let tag = try #require(packed.headers[.eTag])
      let again = try await client.get(path, [.acceptEncoding: "gzip", .ifNoneMatch: tag])
      #expect(again.status == .notModified && again.headers[.eTag] == tag)
      // The tag of one form says nothing about the other (RFC 9110, section 8.8.3.3).
      let other = try await client.get(path, [.ifNoneMatch: tag])
      #expect(other.status == .ok)
    }
  }

  @Test(
    "What a client accepts is weighed (RFC 9110, section 12.5.3)",
    arguments: [
      ("gzip", true), ("GZIP", true), ("x-gzip", true), ("*", true), ("*;q=0.1", true),
      ("gzip;q=0", false), ("gzip;q=0, *", false), ("identity", false), ("", false),
      ("br, deflate", false), ("identity;q=1, gzip;q=0.5", false), ("gzip ; q=1.0", true),
      ("gzip;q=x", false), ("identity;q=0.5, gzip", true),
    ])
  func accepted(header: String, isPacked: Bool) async throws {
    let office = try await TestOffice()
    let path = try await office.path(of: .person("li.wei"))
    try await office.application().test(.router) { client in
      let response = try await client.get(path, [.acceptEncoding: header])
      #expect((response.headers[.contentEncoding] == "gzip") == isPacked)
    }
  }

  private static func unpacked(_ body: ByteBuffer) throws -> ByteBuffer {
    let channel = EmbeddedChannel(handler: NIOHTTPResponseDecompressor(limit: .none))
    defer { _ = try? channel.finish() }
    try channel.writeOutbound(
      HTTPClientRequestPart.head(HTTPRequestHead(version: .http1_1, method: .GET, uri: "/")))
    let head = HTTPResponseHead(
      version: .http1_1, status: .ok,
      headers: ["Content-Encoding": "gzip", "Content-Length": "\(body.readableBytes)"])
    try channel.writeInbound(HTTPClientResponsePart.head(head))
    try channel.writeInbound(HTTPClientResponsePart.body(body))
    try channel.writeInbound(HTTPClientResponsePart.end(nil))
    var whole = ByteBuffer()
    while let part = try channel.readInbound(as: HTTPClientResponsePart.self) {
      if case .body(var piece) = part { whole.writeBuffer(&piece) }
    }
    return whole
  }
}
