import CivilTime
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Planner
import Store
import Testing
import Web

@Suite("The site")
struct SiteTests {
  @Test("It says that it lives, that it is ready, what it counts and what it is")
  func pages() async throws {
    let office = try await TestOffice()
    try await office.application().test(.router) { client in
      #expect(try await client.get("/health").text == "ok\n")
      #expect(try await client.get("/ready").status == .ok)
      let page = try await client.get("/")
      #expect(page.headers[.contentType] == "text/html; charset=utf-8")
      #expect(page.text.contains("Subscribe") && page.text.contains("订阅"))
      #expect(page.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
      let metrics = try await client.get("/metrics")
      #expect(metrics.headers[.contentType]?.hasPrefix("text/plain; version=0.0.4") == true)
      #expect(
        metrics.text.contains("daybook_http_answers_total{route=\"health\",status=\"200\"} 1"))
      #expect(metrics.text.contains("# TYPE daybook_feeds gauge\n"))
      #expect(metrics.text.contains("daybook_journal_last_number 3\n"))
    }
  }

  @Test("It is ready when what runs beside it is, and shows that one's figures too")
  func neighbour() async throws {
    let office = try await TestOffice()
    for isReady in [false, true] {
      let neighbour = Neighbour(
        isReady: { isReady }, figures: { book in "beside \(try book.lastNumber)\n" })
      let site = try Web.application(
        over: office.store, beside: neighbour, logger: Logger(label: "test"),
        now: { office.now })
      try await site.test(.router) { client in
        let ready = try await client.get("/ready")
        #expect(ready.status == (isReady ? .ok : .serviceUnavailable))
        let health = try await client.get("/health")
        #expect(health.status == .ok)
        let metrics = try await client.get("/metrics")
        #expect(metrics.text.hasSuffix("beside 3\n"))
      }
    }
  }

  @Test("What is not there is not found, what is not meant is not allowed")
  func refusals() async throws {
    let office = try await TestOffice()
    let path = try await office.path(of: .office)
    try await office.application().test(.router) { client in
      for uri in ["/x", "/feeds/", "/health/x", "//health", "/../etc/passwd"] {
        let response = try await client.get(uri)
        #expect(response.status == .notFound, "\(uri)")
        #expect(response.headers[.xContentTypeOptions] == "nosniff")
      }
      for uri in ["/", "/health", "\(path)"] {
        for method in [HTTPRequest.Method.post, .put, .delete, .options] {
          let response = try await client.execute(uri: uri, method: method)
          #expect(response.status == .methodNotAllowed, "\(method) \(uri)")
          #expect(response.headers[.allow] == "GET, HEAD")
        }
      }
    }
  }

  @Test("Requests have limits")
  func limits() async throws {
    let office = try await TestOffice()
    try await office.application().test(.live) { client in
      let long = try await client.get("/feeds/\(String(repeating: "a", count: 3_000)).ics")
      #expect(long.status == .uriTooLong)
      let large = try await client.execute(
        uri: "/", method: .post, body: ByteBuffer(repeating: 0, count: 100_000))
      #expect(large.status == .contentTooLarge)
    }
  }

  @Test("Over the wire a 304 has no body and HEAD has a length")
  func wire() async throws {
    let office = try await TestOffice()
    try await office.book()
    let path = try await office.path(of: .person("li.wei"))
    try await office.application().test(.live) { client in
      let get = try await client.get(path)
      let tag = try #require(get.headers[.eTag])
      let again = try await client.get(path, [.ifNoneMatch: tag])
      #expect(again.status == .notModified && again.body.readableBytes == 0)
      #expect(again.headers[.contentLength] == nil)
      #expect(again.headers[.transferEncoding] == nil)
      let head = try await client.execute(uri: "\(path)", method: .head)
      #expect(head.headers[.contentLength] == get.headers[.contentLength])
      #expect(head.body.readableBytes == 0)
    }
  }

  @Test("Tokens are 256 random bits, and what is kept of them opens nothing")
  func tokens() {
    let tokens = (0..<100).map { _ in FeedToken() }
    #expect(Set(tokens).count == 100)
    for token in tokens {
      #expect(token.description.utf8.count == 43 && token.hash.count == 32)
      #expect(FeedPath("/feeds/\(token).ics")?.token == token)
    }
  }
}
