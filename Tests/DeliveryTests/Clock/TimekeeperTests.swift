import CivilTime
import Delivery
import Logging
import Planner
import Reception
import Store
import StoreConformance
import Synchronization
import Testing

@Suite("The timekeeper")
struct TimekeeperTests {
  private func keeper(
    _ office: DeliveryOffice, _ holder: String = "one",
    figures: DeliveryFigures = DeliveryFigures(), logger: Logger = .silent
  ) -> Timekeeper {
    Timekeeper(
      over: office.reception, holder: holder, figures: figures, logger: logger,
      now: { [clock = office.clock] in clock.now })
  }

  @Test("One process looks at the clock; another takes over when the lease runs out")
  func lease() async throws {
    let office = try await DeliveryOffice()
    let figures = DeliveryFigures()
    let (one, two) = (keeper(office), keeper(office, "two", figures: figures))
    #expect(await one.beat())
    #expect(!figures.hasTicked)
    #expect(await !two.beat())
    #expect(figures.hasTicked)
    office.clock.pass(Horizon.leaseSeconds)
    #expect(await two.beat())
    #expect(await !one.beat())
    await two.end()
    #expect(await !one.beat())
    office.clock.pass(2)
    #expect(await one.beat())
  }

  @Test("Whoever keeps the clock lays out the days ahead")
  func horizon() async throws {
    let office = try await DeliveryOffice()
    let keeper = keeper(office)
    await keeper.beat()
    let first = try await office.store.read { try $0.horizon }
    office.clock.pass(86_400)
    await keeper.beat()
    #expect(try await office.store.read { try $0.horizon } == first + 86_400)
  }

  @Test("What came due meanwhile is said once, whatever the clock does")
  func jumps() async throws {
    let office = try await DeliveryOffice()
    let keeper = keeper(office)
    let lines = Lines()
    let logged = self.keeper(office, logger: lines.logger)
    try await office.store.write { desk in
      let object = Sample.meeting(
        2, day: 3, hour: 11, "BEGIN:VALARM", "UID:bell", "ACTION:DISPLAY", "DESCRIPTION:x",
        "TRIGGER:-PT23H", "END:VALARM")
      _ = try desk.keep(
        [Change(before: nil, after: .object(object))], by: "li.wei", line: "book", at: Sample.now,
        undoing: nil)
    }
    await keeper.beat()
    office.clock.pass(4 * 3_600)
    await logged.beat()
    let now = office.clock.now
    let first = try await office.reception.collect(for: nil, at: now)
    office.clock.pass(-7_200)
    await logged.beat()
    office.clock.pass(7_200)
    await logged.beat()
    #expect(try await office.reception.collect(for: nil, at: now).isEmpty)
    #expect(first.count == 1 && first.first?.to == "li.wei")
    let said = lines.all.filter { $0.hasPrefix("said") }
    #expect(said.count == 1 && said[0].contains("about=A2"), "\(lines.all)")
    #expect(!lines.all.joined().contains("Wang"))
  }

  @Test("What would never come up again is found and comes up")
  func audit() async throws {
    let office = try await DeliveryOffice()
    let keeper = keeper(office)
    try await office.store.write { desk in
      let reminder = Reminder(
        ref: Ref(.reminder, 1), to: "li.wei", owner: "li.wei", kind: .appointment,
        uid: "A1-sample@daybook", about: Ref(.appointment, 1), key: "~before-86400",
        due: Sample.at(3, 10) - 86_400)
      try desk.keep(
        [Change(before: nil, after: .reminder(reminder))], by: .program, line: "", at: Sample.now,
        undoing: nil)
    }
    #expect(try await office.store.read { try $0.reminders(.lost).count } == 1)
    await keeper.beat()
    #expect(try await office.store.read { try $0.reminders(.lost).count } == 0)
    office.clock.pass(1)
    await keeper.beat()
    let pushes = try await office.reception.collect(for: "li.wei", at: office.clock.now)
    #expect(pushes.map(\.id) == [Ref(.reminder, 1)])
  }

  @Test("A store that fails is gone on from")
  func failing() async throws {
    let office = try await DeliveryOffice()
    let lines = Lines()
    let keeper = keeper(office, logger: lines.logger)
    try office.close()
    #expect(await !keeper.beat())
    #expect(await !keeper.beat())
    #expect(lines.all.count == 1)
  }
}

/// What is logged, as `message key=value ...`.
private final class Lines: Sendable {
  private let kept = Mutex<[String]>([])

  var all: [String] { kept.withLock { $0 } }

  var logger: Logger { Logger(label: "test") { _ in Handler(lines: self) } }

  private struct Handler: LogHandler {
    let lines: Lines
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let words = (event.metadata ?? [:]).map { "\($0.key)=\($0.value)" }.sorted()
      lines.kept.withLock {
        $0.append(([event.message.description] + words).joined(separator: " "))
      }
    }
  }
}
