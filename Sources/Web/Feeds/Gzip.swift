import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOHTTPCompression

extension ByteBuffer {
  /// The bytes as gzip, made by the compressor of swift-nio-extras, which brings its own zlib; the
  /// same bytes always give the same.
  func gzipped() throws -> ByteBuffer {
    let channel = EmbeddedChannel(handler: HTTPResponseCompressor())
    defer { _ = try? channel.finish() }
    let request = HTTPRequestHead(
      version: .http1_1, method: .GET, uri: "/", headers: ["Accept-Encoding": "gzip"])
    try channel.writeInbound(HTTPServerRequestPart.head(request))
    channel.write(
      HTTPServerResponsePart.head(HTTPResponseHead(version: .http1_1, status: .ok)), promise: nil)
    channel.write(HTTPServerResponsePart.body(.byteBuffer(self)), promise: nil)
    try channel.writeAndFlush(HTTPServerResponsePart.end(nil)).wait()
    while let part = try channel.readOutbound(as: HTTPServerResponsePart.self) {
      if case .body(.byteBuffer(let compressed)) = part { return compressed }
    }
    throw WebError.compression
  }
}
