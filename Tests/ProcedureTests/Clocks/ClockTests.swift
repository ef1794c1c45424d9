import CivilTime
import Procedure
import Testing

@Suite("Legal clocks")
struct ClockTests {
  static func complaint(_ anchor: String = "2026-11-23T11:04") -> ClockState {
    ClockState(rule: "R-COMPL-15", anchor: Office.moment(anchor))
  }

  static func reckoned(_ clock: ClockState, at now: String) throws -> ClockReckoning {
    try #require(
      clock.reckoned(in: try Shipped.procedure.get(), Office.time, now: Office.moment(now)))
  }

  @Test("A complaint of 23 November is to be answered by 8 December, and by us by the 7th")
  func complaint() throws {
    let found = try Self.reckoned(Self.complaint(), at: "2026-11-25T09:00")
    #expect(found.ends.legalDay == Office.day(2026, 12, 8))
    #expect(found.ends.targetDay == Office.day(2026, 12, 7))
    #expect(found.daysLeft == 13)
    #expect(found.dayNumber == 2)
    #expect(found.dayCount == 15)
    #expect(!found.isStopped && !found.isLate && !found.ends.isProvisional)
  }

  @Test("Eight days after a complaint of the 15th it is day 8 of 15, legally 30 November")
  func eighth() throws {
    let found = try Self.reckoned(Self.complaint("2026-11-15T10:00"), at: "2026-11-23T12:00")
    #expect(found.dayNumber == 8)
    #expect(found.ends.legalDay == Office.day(2026, 11, 30))
    #expect(found.ends.targetDay == Office.day(2026, 11, 27))
  }

  @Test("It is late once the last day is over")
  func late() throws {
    #expect(try !Self.reckoned(Self.complaint(), at: "2026-12-08T23:59").isLate)
    let late = try Self.reckoned(Self.complaint(), at: "2026-12-09T00:00")
    #expect(late.isLate)
    #expect(late.daysLeft == -1)
  }

  @Test("Five days of mediation move both ends by five, and the day that it goes on counts again")
  func mediation() throws {
    let procedure = try Shipped.procedure.get()
    var clock = Self.complaint()
    #expect(clock.stop(for: "mediation", from: Office.day(2026, 11, 26), in: procedure) == nil)
    let still = try Self.reckoned(clock, at: "2026-11-28T09:00")
    #expect(still.isStopped)
    #expect(still.ends.legalDay == Office.day(2026, 12, 10))
    #expect(still.dayNumber == 3)
    #expect(clock.resume(on: Office.day(2026, 12, 1)) == nil)
    let found = try Self.reckoned(clock, at: "2026-12-01T09:00")
    #expect(!found.isStopped)
    #expect(found.ends.legalDay == Office.day(2026, 12, 13))
    // Saturday 12 December counted from the day itself, back to Friday.
    #expect(found.ends.targetDay == Office.day(2026, 12, 11))
    #expect(found.dayNumber == 3)
  }

  @Test("Days count once though two stops hold them, and not before the event or after the end")
  func overlaps() throws {
    var clock = Self.complaint()
    clock.stops = [
      ClockState.Stop(
        from: Office.day(2026, 11, 10), until: Office.day(2026, 11, 20), reason: "mediation"),
      ClockState.Stop(
        from: Office.day(2026, 11, 26), until: Office.day(2026, 12, 1), reason: "mediation"),
      ClockState.Stop(
        from: Office.day(2026, 11, 28), until: Office.day(2026, 12, 2), reason: "appraisal"),
      ClockState.Stop(
        from: Office.day(2026, 12, 20), until: Office.day(2026, 12, 25), reason: "mediation"),
    ]
    #expect(
      try Self.reckoned(clock, at: "2026-12-30T09:00").ends.legalDay == Office.day(2026, 12, 14))
  }

  @Test("It stops only for a reason of its rule, once at a time, and not before it ran")
  func stopping() throws {
    let procedure = try Shipped.procedure.get()
    var clock = Self.complaint()
    let day = Office.day(2026, 11, 26)
    #expect(
      clock.stop(for: "holiday", from: day, in: procedure)
        == .unknownReason(["appraisal", "mediation"]))
    #expect(clock.resume(on: day) == .running)
    #expect(clock.stop(for: "appraisal", from: day, in: procedure) == nil)
    #expect(clock.stop(for: "mediation", from: day, in: procedure) == .stopped)
    #expect(clock.resume(on: day - 1) == .tooEarly)
    #expect(clock.resume(on: day + 1) == nil)
    #expect(clock.stop(for: "mediation", from: day, in: procedure) == .tooEarly)
  }

  @Test("Thirty days take notice, sixty take notice and approval, both from the same beginning")
  func extensions() throws {
    let procedure = try Shipped.procedure.get()
    var clock = Self.complaint()
    let told = Office.day(2026, 12, 4)
    #expect(clock.extend(to: "R-COMPL-30", in: procedure) == .needsNotice)
    #expect(clock.extend(to: "R-COMPL-30", noticed: told, in: procedure) == nil)
    #expect(
      try Self.reckoned(clock, at: "2026-12-04T09:00").ends.legalDay == Office.day(2026, 12, 23))
    #expect(clock.extend(to: "R-COMPL-30", noticed: told, in: procedure) == .notLonger)
    #expect(clock.extend(to: "R-COMPL-15", noticed: told, in: procedure) == .notLonger)
    #expect(clock.extend(to: "R-COMPL-60", noticed: told, in: procedure) == .needsApproval)
    #expect(
      clock.extend(to: "R-COMPL-60", approvedBy: "sun.hui", in: procedure) == .needsNotice)
    #expect(
      clock.extend(to: "R-COMPL-60", approvedBy: "sun.hui", noticed: told, in: procedure) == nil)
    let found = try Self.reckoned(clock, at: "2026-12-04T09:00")
    #expect(found.rule.id == "R-COMPL-60")
    #expect(found.dayCount == 60)
    #expect(found.ends.legalDay == Office.day(2027, 1, 22))
    #expect(found.ends.targetDay == Office.day(2027, 1, 21))
    #expect(found.ends.isProvisional)
    #expect(clock.extensions.last?.approvedBy == "sun.hui")
  }

  @Test("A rule with a longer period of its own is extended to that")
  func ownExtension() throws {
    let procedure = try Shipped.procedure.get()
    var clock = ClockState(rule: "R-CLAIM-DECIDE-LIFE", anchor: Office.moment("2026-11-23T10:00"))
    #expect(
      try Self.reckoned(clock, at: "2026-11-24T09:00").ends.legalDay == Office.day(2026, 11, 30))
    #expect(clock.extend(to: "R-CLAIM-DECIDE-LIFE", in: procedure) == nil)
    #expect(
      try Self.reckoned(clock, at: "2026-11-24T09:00").ends.legalDay == Office.day(2026, 12, 23))
    #expect(clock.extend(to: "R-CLAIM-PAY", in: procedure) == .notLonger)
    #expect(clock.extend(to: "R-NONE", in: procedure) == .unknownRule("R-NONE"))
  }

  @Test("New facts begin the period anew; what was granted before is gone, what happened stays")
  func restart() throws {
    let procedure = try Shipped.procedure.get()
    var clock = Self.complaint()
    _ = clock.extend(to: "R-COMPL-30", noticed: Office.day(2026, 12, 4), in: procedure)
    let event = Office.moment("2026-12-05T10:00")
    #expect(clock.restart(for: "whim", from: event, in: procedure) == .unknownReason(["new_facts"]))
    #expect(clock.restart(for: "new_facts", from: event, in: procedure) == nil)
    #expect(clock.restarts.first?.formerAnchor == Office.moment("2026-11-23T11:04"))
    let found = try Self.reckoned(clock, at: "2026-12-06T10:00")
    #expect(found.rule.id == "R-COMPL-15")
    #expect(found.ends.legalDay == Office.day(2026, 12, 20))
    #expect(
      clock.restart(for: "new_facts", from: Office.moment("2026-12-01T10:00"), in: procedure)
        == .tooEarly)
  }

  @Test("Another calendar moves the ends, with nothing written down anew")
  func recomputed() throws {
    let procedure = try Shipped.procedure.get()
    let clock = ClockState(rule: "R-CALLBACK-FIX", anchor: Office.moment("2026-11-23T10:00"))
    let plain = try Self.reckoned(clock, at: "2026-11-24T09:00")
    #expect(plain.ends.legalDay == Office.day(2026, 12, 14))
    #expect(plain.dayNumber == 1)
    #expect(plain.dayCount == 15)
    let closed = WorkingCalendar(
      exceptions: [DayException(Office.day(2026, 12, 1), .dayOff, name: "停电")],
      years: [2026: .official])
    let other = BusinessTime(calendar: closed, hours: [:], zone: Office.zone)
    let moved = clock.reckoned(in: procedure, other, now: Office.moment("2026-11-24T09:00"))
    #expect(moved?.ends.legalDay == Office.day(2026, 12, 15))
  }

  @Test("Of a cadence the next end counts, and the last once all are past")
  func cadence() throws {
    let clock = ClockState(rule: "R-PAY-CADENCE", anchor: Office.moment("2026-12-05T10:00"))
    let next = try Self.reckoned(clock, at: "2026-11-23T09:00")
    #expect(next.ends.legalDay == Office.day(2026, 11, 28))
    #expect(next.dayNumber == nil)
    let last = try Self.reckoned(clock, at: "2027-06-01T09:00")
    #expect(last.ends.legalDay == Office.day(2027, 1, 29))
    #expect(last.isLate)
  }

  @Test("A rule of hours is late at its minute, and a rule that is gone has no clock")
  func hours() throws {
    let clock = ClockState(rule: "R-CYBER-4H", anchor: Office.moment("2026-11-23T10:15"))
    #expect(try !Self.reckoned(clock, at: "2026-11-23T14:14").isLate)
    #expect(try Self.reckoned(clock, at: "2026-11-23T14:15").isLate)
    let procedure = try Shipped.procedure.get()
    let gone = ClockState(rule: "R-GONE", anchor: clock.anchor)
    #expect(gone.reckoned(in: procedure, Office.time, now: clock.anchor) == nil)
    let test = ClockState(rule: "R-SUIT-65", anchor: clock.anchor)
    #expect(test.reckoned(in: procedure, Office.time, now: clock.anchor) == nil)
  }
}
