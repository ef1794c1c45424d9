import CivilTime
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Planner
import Testing
import Web

@Suite("Feeds over HTTP")
struct FeedAnswerTests {
  @Test("A feed comes with all that a calendar program needs to come back cheaply")
  func answer() async throws {
    let office = try await TestOffice()
    try await office.book()
    let path = try await office.path(of: .person("li.wei"))
    try await office.application().test(.router) { client in
      let response = try await client.get(path)
      #expect(response.status == .ok)
      #expect(response.headers[.contentType] == "text/calendar; charset=utf-8")
      let tag = try #require(response.headers[.eTag])
      #expect(tag.hasPrefix("\"") && tag.hasSuffix("\"") && tag.utf8.count > 20)
      #expect(response.headers[.lastModified] == "Fri, 06 Mar 2026 08:00:00 GMT")
      #expect(response.headers[.vary] == "Accept-Encoding")
      #expect(response.headers[.cacheControl] == "private, no-cache")
      #expect(response.headers[.contentLength] == "\(response.body.readableBytes)")
      #expect(response.headers[.contentEncoding] == nil)
      #expect(response.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
      #expect(response.text.contains("SUMMARY:Wang Fang · renewal review\r\n"))
      #expect(response.headers[.xContentTypeOptions] == "nosniff")
      #expect(HTTPField.Name("Referrer-Policy").flatMap { response.headers[$0] } == "no-referrer")
    }
  }

  @Test("The last part of the path is for people: any will do, and none")
  func paths() async throws {
    let office = try await TestOffice()
    let path = try await office.path(of: .person("li.wei"))
    #expect(path.description.hasSuffix("/li.wei.ics"))
    #expect(FeedPath("https://book.example:8443\(path)") == path)
    try await office.application().test(.router) { client in
      for uri in ["\(path)", "/feeds/\(path.token).ics", "/feeds/\(path.token)/x%20y.ics?z"] {
        let response = try await client.get(uri)
        #expect(response.status == .ok, "\(uri)")
      }
      for uri in ["/feeds/\(path.token)", "/feeds/\(path.token)/a/b.ics", "/feeds/.ics", "/feeds"] {
        let response = try await client.get(uri)
        #expect(response.status == .notFound, "\(uri)")
      }
    }
  }

  @Test("HEAD says what GET would, without the feed")
  func head() async throws {
    let office = try await TestOffice()
    let path = try await office.path(of: .office)
    try await office.application().test(.router) { client in
      let get = try await client.get(path)
      let head = try await client.execute(uri: "\(path)", method: .head)
      #expect(head.status == .ok && head.body.readableBytes == 0)
      #expect(head.headers == get.headers)
    }
  }

  @Test("The tag of an unchanged feed stays, whatever else happens in the office")
  func unchanged() async throws {
    let office = try await TestOffice()
    try await office.book()
    let path = try await office.path(of: .person("li.wei"))
    try await office.application().test(.router) { client in
      let before = try await client.get(path)
      office.wait(3_600)
      try await office.book("2026-03-10T16:00", by: "zhao.lei")
      let after = try await client.get(path)
      #expect(after.headers[.eTag] == before.headers[.eTag])
      #expect(after.headers[.lastModified] == before.headers[.lastModified])
      #expect(after.body == before.body)
      office.wait(3_600)
      try await office.book("2026-03-10T10:00")
      let changed = try await client.get(path)
      #expect(changed.headers[.eTag] != before.headers[.eTag])
      #expect(changed.headers[.lastModified] == "Fri, 06 Mar 2026 10:00:00 GMT")
    }
    // Another process, or this one after a restart, tells the same tag.
    let tag = try await office.application().test(.router) { client in
      try await client.get(path).headers[.eTag]
    }
    let again = try await office.application().test(.router) { client in
      try await client.get(path).headers[.eTag]
    }
    #expect(tag == again)
  }

  @Test("What a client has already is not sent again, and nothing is written for it")
  func notModified() async throws {
    let office = try await TestOffice()
    let path = try await office.path(of: .person("li.wei"))
    try await office.application().test(.router) { client in
      let first = try await client.get(path)
      let tag = try #require(first.headers[.eTag])
      for list in [tag, "W/\(tag)", "\"a\", \(tag)", "*", "\"x,y\" ,W/\(tag)", tag.dropQuotes] {
        let response = try await client.get(path, [.ifNoneMatch: list])
        #expect(response.status == .notModified, "\(list)")
        #expect(response.headers[.eTag] == tag && response.body.readableBytes == 0)
        #expect(response.headers[.contentLength] == nil)
        #expect(response.headers[.vary] == "Accept-Encoding")
      }
      for list in ["\"other\"", "", "W/\"\(tag.dropQuotes)x\""] {
        let response = try await client.get(path, [.ifNoneMatch: list])
        #expect(response.status == .ok, "\(list)")
      }
      let metrics = try await client.get("/metrics")
      #expect(metrics.text.contains("daybook_feed_renderings_total 1\n"))
    }
  }

  @Test("However many ask at once, a change is written once")
  func once() async throws {
    let office = try await TestOffice()
    let path = try await office.path(of: .person("li.wei"))
    try await office.application().test(.router) { client in
      for turn in 1...3 {
        try await office.book("2026-03-1\(turn)T15:00")
        let bodies = try await withThrowingTaskGroup(of: String.self) { group in
          for _ in 0..<64 { group.addTask { try await client.get(path).text } }
          return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(bodies.count == 1)
        let metrics = try await client.get("/metrics").text
        #expect(metrics.contains("daybook_feed_renderings_total \(turn)\n"), "\(metrics)")
      }
    }
  }

  @Test("Dates stand in where there is no tag, in all three forms of RFC 9110, section 5.6.7")
  func dates() async throws {
    let office = try await TestOffice()
    let path = try await office.path(of: .person("li.wei"))
    try await office.application().test(.router) { client in
      for (date, status) in [
        ("Fri, 06 Mar 2026 08:00:00 GMT", HTTPResponse.Status.notModified),
        ("Friday, 06-Mar-26 08:00:00 GMT", .notModified),
        ("Fri Mar  6 08:00:00 2026", .notModified),
        ("Fri, 06 Mar 2026 07:59:59 GMT", .ok), ("yesterday", .ok), ("", .ok),
        ("Fri, 31 Feb 2026 08:00:00 GMT", .ok),
      ] {
        let response = try await client.get(path, [.ifModifiedSince: date])
        #expect(response.status == status, "\(date)")
      }
      // A tag that differs outweighs a date that does not (section 13.1.3).
      let both = try await client.get(
        path, [.ifNoneMatch: "\"x\"", .ifModifiedSince: "Fri, 06 Mar 2026 08:00:00 GMT"])
      #expect(both.status == .ok)
      let failed = try await client.get(path, [.ifMatch: "\"x\""])
      #expect(failed.status == .preconditionFailed)
    }
  }

  @Test("Two changes within one second differ in their dates too")
  func sameSecond() async throws {
    let office = try await TestOffice()
    let path = try await office.path(of: .person("li.wei"))
    try await office.application().test(.router) { client in
      let before = try #require(try await client.get(path).headers[.lastModified])
      try await office.book()
      let during = try await client.get(path)
      #expect(during.headers[.lastModified] == before)
      office.wait(10)
      let after = try await client.get(path, [.ifModifiedSince: before])
      #expect(after.status == .ok && after.headers[.lastModified] != before)
    }
  }

  @Test("A closed feed is gone, an unknown one was never there, and both answers look alike")
  func closed() async throws {
    let office = try await TestOffice()
    let path = try await office.path(of: .person("li.wei"))
    try await office.application().test(.router) { client in
      #expect(try await client.get(path).status == .ok)
      try await office.revoke(path)
      let gone = try await client.get(path)
      let unknown = try await client.get(FeedPath(FeedToken(), for: .office))
      #expect(gone.status == .gone && unknown.status == .notFound)
      #expect(gone.headers[.eTag] == nil && unknown.headers[.eTag] == nil)
      #expect(Set(gone.headers.map(\.name)) == Set(unknown.headers.map(\.name)))
      let metrics = try await client.get("/metrics").text
      #expect(metrics.contains("daybook_feeds{state=\"revoked\"} 1\n"))
      #expect(!metrics.contains(path.token.description))
    }
  }

  @Test("A cancelled appointment is shown as cancelled for 30 days, and then is not")
  func tombstones() async throws {
    let office = try await TestOffice()
    try await office.book()
    try await office.run(.cancel(.ref(Ref(.appointment, 1)), reason: nil))
    let path = try await office.path(of: .person("li.wei"))
    try await office.application().test(.router) { client in
      let first = try await client.get(path)
      office.wait(29 * 86_400)
      let kept = try await client.get(path)
      #expect(kept.text.contains("STATUS:CANCELLED\r\n"))
      #expect(kept.headers[.eTag] == first.headers[.eTag])
      office.wait(2 * 86_400)
      let gone = try await client.get(path)
      #expect(!gone.text.contains("VEVENT"))
      #expect(gone.headers[.eTag] != first.headers[.eTag])
      #expect(gone.headers[.lastModified] != first.headers[.lastModified])
    }
  }

  @Test("A feed names the address that it was asked for at")
  func source() async throws {
    let office = try await TestOffice()
    let path = try await office.path(of: .person("li.wei"))
    try await office.application().test(.live) { client in
      let text = try await client.get(path).text.replacing("\r\n ", with: "")
      #expect(text.contains("SOURCE;VALUE=URI:http://localhost"))
      #expect(text.contains("\(path)\r\n"))
    }
  }
}

extension String {
  fileprivate var dropQuotes: String { String(dropFirst().dropLast()) }
}
