import CivilTime
import ICalendar
import Planner
import Testing

@Suite("Moving, settling and undoing")
struct ChangeTests {
  let now = "2026-03-06T16:00:00+08:00"
  let a1 = Target.ref(Ref(.appointment, 1))

  func booked() throws -> Ledger {
    var ledger = try Ledger.example()
    _ = try ledger.run(Ledger.booking("C1", "2026-03-10T15:00"), by: "li.wei", at: now)
    return ledger
  }

  @Test("A move keeps the UID and every other line, and raises SEQUENCE")
  func moves() throws {
    var ledger = try booked()
    let before = try #require(ledger.objects.first)
    let decision = try ledger.run(
      .move(a1, to: When(clock: ClockTime(hour: 16, minute: 0))), by: "li.wei", at: now)
    #expect(decision.meeting?.appointment.start == (try Ledger.time("2026-03-10T16:00")))
    let after = try #require(ledger.objects.first)
    #expect(after.uid == before.uid && after.sequence == 1)
    func lines(_ object: StoredObject) -> Set<String> {
      Set(String(decoding: object.text, as: UTF8.self).split(separator: "\r\n").map(String.init))
    }
    let changed = lines(before).subtracting(lines(after)).map { $0.split(separator: ":")[0] }
    #expect(
      Set(changed.map { $0.split(separator: ";")[0] }) == ["DTSTART", "DTEND", "SEQUENCE"])
  }

  @Test("An appointment may move over its own old time")
  func movesOverItself() throws {
    var ledger = try booked()
    let decision = try ledger.run(
      .move(a1, to: When(clock: ClockTime(hour: 15, minute: 15))), by: "li.wei", at: now)
    #expect(decision.meeting != nil)
  }

  @Test("Moving a confirmed appointment asks the client again")
  func movingUnconfirms() throws {
    var ledger = try booked()
    #expect(
      try ledger.run(.confirm(a1), by: "li.wei", at: now).meeting?.appointment.status == .confirmed)
    #expect(ledger.objects[0].sequence == 0)
    let moved = try ledger.run(
      .move(a1, to: When(clock: ClockTime(hour: 16, minute: 0))), by: "li.wei", at: now)
    #expect(moved.meeting?.appointment.status == .booked)
    #expect(String(decoding: ledger.objects[0].text, as: UTF8.self).contains("NEEDS-ACTION"))
  }

  @Test("A cancelled appointment stays as a tombstone, frees its time, and is not cancelled twice")
  func cancels() throws {
    var ledger = try booked()
    _ = try ledger.run(.cancel(a1, reason: "client is ill"), by: "li.wei", at: now)
    let text = String(decoding: ledger.objects[0].text, as: UTF8.self)
    #expect(text.contains("STATUS:CANCELLED\r\n") && text.contains("COMMENT:client is ill\r\n"))
    let again = try ledger.run(.cancel(a1, reason: nil), by: "li.wei", at: now)
    #expect(again.refusal?.reason == .alreadyCancelled(Ref(.appointment, 1)))
    let other = try ledger.run(Ledger.booking("C3", "2026-03-10T15:00"), by: "li.wei", at: now)
    #expect(other.meeting != nil)
  }

  @Test("A no-show is noted only once the meeting has begun")
  func noShow() throws {
    var ledger = try booked()
    #expect(try ledger.run(.noShow(a1), by: "li.wei", at: now).refusal != nil)
    let after = try ledger.run(.noShow(a1), by: "li.wei", at: "2026-03-10T15:20:00+08:00")
    #expect(after.meeting?.appointment.status == .noShow)
  }

  @Test("Undo gives back the time as it was, and cancels what was made")
  func undoes() throws {
    var ledger = try booked()
    _ = try ledger.run(
      .move(a1, to: When(clock: ClockTime(hour: 16, minute: 0))), by: "li.wei", at: now)
    _ = try ledger.run(.undo, by: "li.wei", at: now)
    #expect(ledger.objects[0].sequence == 2)
    #expect(
      String(decoding: ledger.objects[0].text, as: UTF8.self)
        .contains("DTSTART;TZID=Asia/Shanghai:20260310T150000\r\n"))
    _ = try ledger.run(.undo, by: "li.wei", at: now)
    #expect(
      String(decoding: ledger.objects[0].text, as: UTF8.self).contains("STATUS:CANCELLED\r\n"))
    #expect(try ledger.run(.undo, by: "li.wei", at: now).refusal?.reason == .nothingToUndo)
  }

  @Test("Undo is refused where somebody else has changed the object, or taken its time")
  func undoRefused() throws {
    var ledger = try booked()
    _ = try ledger.run(.cancel(a1, reason: nil), by: "li.wei", at: now)
    _ = try ledger.run(Ledger.booking("C3", "2026-03-10T15:00"), by: "chen.jing", at: now)
    _ = try ledger.run(
      Ledger.booking("C3", "2026-03-11T15:00", owner: "li.wei"), by: "chen.jing", at: now)
    _ = try ledger.run(
      Ledger.booking("C5", "2026-03-10T15:15", owner: "li.wei"), by: "chen.jing", at: now)
    let taken = try ledger.run(.undo, by: "li.wei", at: now)
    #expect("\(try #require(taken.refusal).reason)".hasPrefix("undoTaken"))
    let moved = Command.move(
      .ref(Ref(.appointment, 3)), to: When(day: try Ledger.day("2026-03-12")))
    var other = ledger
    _ = try other.run(moved, by: "li.wei", at: now)
    _ = try other.run(
      .cancel(.ref(Ref(.appointment, 3)), reason: nil), by: "chen.jing", at: now)
    let changed = try other.run(.undo, by: "li.wei", at: now)
    #expect("\(try #require(changed.refusal).reason)".hasPrefix("changedSince"))
  }

  @Test("An absence closes the days, says what it clashes with, and can be undone")
  func absence() throws {
    var ledger = try booked()
    let tenth = try Ledger.day("2026-03-10")
    let away = try ledger.run(
      .away(DayRange(tenth, tenth + 1), of: nil, reason: "leave"), by: "li.wei", at: now)
    guard case .away(_, _, _, let clashes, _) = away.outcome else {
      Issue.record("no absence")
      return
    }
    #expect(clashes.map(\.appointment.ref) == [Ref(.appointment, 1)])
    let refused = try ledger.run(Ledger.booking("C3", "2026-03-11T10:00"), by: "li.wei", at: now)
    #expect("\(try #require(refused.refusal).reason)".hasPrefix("absent"))
    _ = try ledger.run(.undo, by: "li.wei", at: now)
    let booked = try ledger.run(Ledger.booking("C3", "2026-03-11T10:00"), by: "li.wei", at: now)
    #expect(booked.meeting != nil)
  }

  @Test("A client who was added can be taken back only while nothing is about them")
  func undoClient() throws {
    var ledger = try Ledger.example()
    let add = Command.addClient(name: "Acme", email: nil, phone: nil)
    _ = try ledger.run(add, by: "li.wei", at: now)
    var used = ledger
    _ = try used.run(
      Ledger.booking("C6", "2026-03-10T15:00", owner: "li.wei"), by: "chen.jing", at: now)
    #expect(try used.run(.undo, by: "li.wei", at: now).refusal?.code == .conflict)
    _ = try ledger.run(.undo, by: "li.wei", at: now)
    #expect(!ledger.list.contains { $0.name == "Acme" })
  }

  @Test("Nobody takes back what they are trusted with")
  func undoPerson() throws {
    var ledger = try Ledger.example()
    let before = try #require(ledger.people["li.wei"])
    var after = before
    after.roles = [.assistant]
    let change = Change(before: .person(before), after: .person(after))
    ledger.keep(
      Decision(.people([]), changes: [change]), by: "li.wei", at: Instant(seconds: 0))
    #expect(try ledger.run(.undo, by: "li.wei", at: now).refusal?.code == .notAllowed)
    #expect(ledger.people["li.wei"]?.roles == [.assistant])
  }
}
