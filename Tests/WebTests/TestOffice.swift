import CivilTime
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Planner
import SQLiteStore
import Store
import Synchronization
import Testing
import Web

/// A small office in a directory of its own, with a clock that stands still until it is moved.
final class TestOffice: Sendable {
  let directory: URL
  let store: SQLiteStore
  private let clock: Mutex<Instant>

  init(
    at now: String = "2026-03-06T16:00:00+08:00",
    handbook: @escaping @Sendable () throws -> Handbook = { .none }
  ) async throws {
    let instant = try #require(Instant(now))
    clock = Mutex(instant)
    directory = FileManager.default.temporaryDirectory
      .appending(path: "daybook-web-\(UInt64.random(in: 0 ... .max))")
    store = try SQLiteStore.create(
      in: directory.path, at: instant, handbook: handbook
    ) { WorkingCalendar() }
    try await store.write { desk in
      try desk.setOffice(id: "test", zone: "Asia/Shanghai", hours: Self.hours)
      let people = [
        Person(id: "li.wei", name: "Li Wei", roles: [.broker], team: "east"),
        Person(id: "zhao.lei", name: "Zhao Lei", roles: [.broker], team: "east"),
      ]
      let client = Client(
        ref: Ref(.client, 1), name: "Wang Fang", chineseName: "王芳",
        email: "wang.fang@example.com", broker: "li.wei")
      let changes =
        people.map { Change(before: nil, after: .person($0)) }
        + [Change(before: nil, after: .client(client))]
      try desk.keep(changes, by: "li.wei", line: "", at: instant, undoing: nil)
    }
  }

  deinit {
    try? store.close()
    try? FileManager.default.removeItem(at: directory)
  }

  var now: Instant { clock.withLock { $0 } }

  func wait(_ seconds: Int) {
    clock.withLock { $0 = $0 + seconds }
  }

  func application(_ settings: WebSettings = WebSettings()) throws -> Application<Site> {
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    return try Web.application(over: store, settings: settings, logger: logger) { self.now }
  }

  /// Books an appointment of li.wei, by default on 10 March at 15:00.
  @discardableResult
  func book(_ time: String = "2026-03-10T15:00", by person: PersonID = "li.wei") async throws
    -> Int?
  {
    let start = try #require(WallTime(time))
    let booking = Booking(
      client: "C1", when: When(day: start.day, clock: start.clock, seconds: 2700),
      purpose: "renewal review")
    return try await run(.book(booking), by: person)
  }

  @discardableResult
  func run(_ command: Command, by person: PersonID = "li.wei") async throws -> Int? {
    let now = now
    return try await store.write { desk in
      let speaker = try #require(try desk.people[person])
      let decision = try decide(command, by: speaker, seeing: desk, at: now)
      return try desk.keep(decision, by: person, line: "", at: now)
    }
  }

  /// Gives a feed out and tells its path.
  func path(of feed: FeedName, _ privacy: Privacy = .full) async throws -> FeedPath {
    let token = FeedToken()
    let now = now
    try await store.write { desk in
      try desk.add(
        FeedGrant(
          token: token.hash, feed: feed.description, privacy: privacy.rawValue, created: now))
    }
    return FeedPath(token, for: feed)
  }

  func revoke(_ path: FeedPath) async throws {
    let now = now
    let isDone = try await store.write { try $0.revoke(feed: path.token.hash, at: now) }
    #expect(isDone)
  }

  private static let hours: [UInt8] = Array(
    """
    BEGIN:VCALENDAR\r
    VERSION:2.0\r
    PRODID:-//test//EN\r
    BEGIN:VAVAILABILITY\r
    UID:hours\r
    DTSTAMP:20260101T000000Z\r
    BEGIN:AVAILABLE\r
    UID:week\r
    DTSTAMP:20260101T000000Z\r
    DTSTART;TZID=Asia/Shanghai:20260105T090000\r
    DTEND;TZID=Asia/Shanghai:20260105T180000\r
    RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR\r
    END:AVAILABLE\r
    END:VAVAILABILITY\r
    END:VCALENDAR\r

    """.utf8)
}

extension TestClientProtocol {
  func get(_ path: some CustomStringConvertible, _ headers: HTTPFields = [:]) async throws
    -> TestResponse
  {
    try await execute(uri: path.description, method: .get, headers: headers)
  }
}

extension TestResponse {
  var text: String { String(buffer: body) }
}
