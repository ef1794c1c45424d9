import CivilTime
import Testing

@testable import Planner

@Suite("Quiet hours")
struct QuietTests {
  static let night = QuietHours(
    from: ClockTime(seconds: 73_800), until: ClockTime(seconds: 28_800))

  @Test(
    "What falls into quiet hours or days off comes after them, and is not dropped",
    arguments: [
      // Wednesday evening, Friday evening, Saturday noon, the evening before a holiday.
      ("2026-03-11T13:30:00Z", "2026-03-12T00:00:00Z"),
      ("2026-03-13T13:30:00Z", "2026-03-16T00:00:00Z"),
      ("2026-03-14T04:00:00Z", "2026-03-16T00:00:00Z"),
      ("2026-04-03T13:30:00Z", "2026-04-07T00:00:00Z"),
    ])
  func rolls(now: String, later: String) throws {
    var office = try Ledger.withTask(due: "2026-04-10")
    let held = try #require(try office.ring("~due", of: Ledger.t1, at: now).first)
    #expect(held.said == nil)
    #expect(held.again == Instant(later))
    let said = try #require(try office.ring(Pending(reminders: [held]), at: later).first)
    #expect(said.said == Instant(later))
    #expect(try office.saying(said, at: later) != nil)
  }

  @Test("They are those of the person, on the wall of the zone that the person lives in")
  func own() throws {
    var office = try Ledger.withTask(due: "2026-03-20")
    office.people["li.wei"]?.zone = "Europe/London"
    office.people["li.wei"]?.quiet = Self.night
    let noon = try office.ring("~due", of: Ledger.t1, at: "2026-03-11T12:30:00Z")
    #expect(noon.first?.said == Instant("2026-03-11T12:30:00Z"))
    let evening = try office.ring("~due", of: Ledger.t1, at: "2026-03-11T20:30:00Z")
    #expect(evening.first?.again == Instant("2026-03-12T08:00:00Z"))
  }

  @Test("The morning's message keeps to them")
  func digest() throws {
    var office = try Ledger.procedural()
    office.people["li.wei"]?.quiet = QuietHours(
      from: ClockTime(seconds: 72_000), until: ClockTime(seconds: 34_200))
    _ = try office.run(
      Ledger.booking("C1", "2026-03-12T15:00"), by: "li.wei", at: "2026-03-11T01:00:00Z")
    let day = try Ledger.day("2026-03-12")
    let told = try office.ring(Pending(opening: day), at: "2026-03-12T01:00:00Z")
    let digest = try #require(told.first { $0.kind == .digest && $0.to == "li.wei" })
    #expect(digest.said == nil)
    #expect(digest.again == Instant("2026-03-12T01:30:00Z"))
  }

  @Test("What is urgent comes at any hour")
  func urgent() throws {
    var office = try Ledger.procedural()
    let now = "2026-03-14T15:00:00Z"
    _ = try office.run(
      .incident(.open(CaseReport(.emergency, words: "fire on the second floor"))), by: "li.wei",
      at: now)
    let urgent = office.said.filter(\.isUrgent)
    #expect(!urgent.isEmpty)
    #expect(urgent.allSatisfy { $0.said == Instant(now) })
  }

  @Test(
    "A reminder of an appointment that would come too late is said at once",
    arguments: ["~before-900", "remind-37800-A1", "~questions"])
  func tooLate(key: String) throws {
    var office = try Ledger.procedural()
    for (ref, start) in [(1, "2026-03-12T07:30"), (2, "2026-03-13T10:00")] {
      let booked = try office.run(
        Ledger.booking("C1", start, insists: true), by: "li.wei", at: "2026-03-11T01:00:00Z")
      #expect(booked.meeting?.appointment.ref == Ref(.appointment, ref))
    }
    let early = key == "~before-900" ? "2026-03-11T23:15:00Z" : "2026-03-11T13:00:00Z"
    let said = try office.ring(key, of: Ledger.a1, at: early)
    #expect(said.first?.said == Instant(early))
    guard key != "~before-900" else { return }
    let held = try office.ring(key, of: Ref(.appointment, 2), at: "2026-03-12T13:00:00Z")
    #expect(held.first?.again == Instant("2026-03-13T00:00:00Z"))
  }

  @Test("Somebody sets, shows and takes back their own, and nothing else of theirs")
  func command() throws {
    var office = try Ledger.procedural()
    let now = "2026-03-11T01:00:00Z"
    let shown = try office.run(.reminder(.quiet(.show)), by: "li.wei", at: now)
    #expect(shown.facts("quiet.hours")?["house"] == .flag(true))
    #expect(shown.changes.isEmpty)
    let set = try office.run(.reminder(.quiet(.hours(Self.night))), by: "li.wei", at: now)
    #expect(set.facts("quiet.hours")?["from"] == .clock(Self.night.from))
    #expect(office.people["li.wei"]?.quiet == Self.night)
    #expect(office.people["li.wei"]?.roles == [.broker])
    _ = try office.run(.undo, by: "li.wei", at: now)
    #expect(office.people["li.wei"]?.quiet == nil)
    let off = try office.run(.reminder(.quiet(.off)), by: "li.wei", at: now)
    #expect(off.topics == ["quiet.none"])
    let long = QuietHours(from: ClockTime(seconds: 3_600), until: ClockTime(seconds: 72_000))
    let refused = try office.run(.reminder(.quiet(.hours(long))), by: "li.wei", at: now)
    #expect(refused.telling?.refusal == .badInput)
    #expect(refused.changes.isEmpty)
  }

  @Test("With none, somebody is told in the middle of the night")
  func none() throws {
    var office = try Ledger.withTask(due: "2026-03-20")
    _ = try office.run(.reminder(.quiet(.off)), by: "li.wei", at: "2026-03-11T01:00:00Z")
    let told = try office.ring("~due", of: Ledger.t1, at: "2026-03-11T18:00:00Z")
    #expect(told.first?.said == Instant("2026-03-11T18:00:00Z"))
  }
}
