import CivilTime
import Testing

@testable import Planner

@Suite("The axis of business minutes")
struct WorkClockTests {
  @Test("Minutes count from the first opening and stand still while the office is closed")
  func counting() throws {
    let clock = try Axis.spring()
    let expected = [
      ("2026-02-02T08:00", 0), ("2026-02-02T09:01", 1), ("2026-02-02T12:30", 180),
      ("2026-02-02T18:00", 480), ("2026-02-03T03:00", 480), ("2026-02-03T13:00", 660),
      ("2026-02-07T10:00", 2_400),
    ]
    for (time, minute) in expected {
      #expect(clock.minute(at: try Axis.instant(time)) == minute, "\(time)")
    }
  }

  @Test("A count ends with the hours of its day, and what begins there begins next morning")
  func ends() throws {
    let clock = try Axis.spring()
    #expect(clock.instant(ofEnd: 480) == (try Axis.instant("2026-02-02T18:00")))
    #expect(clock.instant(ofStart: 480) == (try Axis.instant("2026-02-03T09:00")))
    #expect(clock.instant(ofEnd: 180) == (try Axis.instant("2026-02-02T12:00")))
    #expect(clock.instant(ofStart: 180) == (try Axis.instant("2026-02-02T13:00")))
    #expect(clock.instant(ofEnd: 0) == (try Axis.instant("2026-02-02T09:00")))
    #expect(clock.day(of: 480) == (try Axis.day("2026-02-03")))
    #expect(clock.day(ofEnd: 480) == (try Axis.day("2026-02-02")))
  }

  @Test("Make-up Saturdays have minutes and holidays have none")
  func holidays() throws {
    let clock = try Axis.spring()
    #expect(clock.minutes(on: try Axis.day("2026-02-14")) == 480)
    #expect(clock.minutes(on: try Axis.day("2026-02-16")) == 0)
    // Ten weekdays and the make-up Saturday lie before the festival.
    #expect(clock.opening(of: try Axis.day("2026-02-15")) == 11 * 480)
    #expect(clock.opening(of: try Axis.day("2026-02-24")) == 11 * 480)
    #expect(clock.opening(of: try Axis.day("2026-03-01")) == 16 * 480)
    #expect(clock.workdayMinutes == 480)
  }

  @Test(
    "Working days from an opening end at the close of the last, whatever lies between",
    arguments: [
      ("2026-02-02", 1, "2026-02-02T18:00"), ("2026-02-02", 3, "2026-02-04T12:00"),
      ("2026-02-12", 3, "2026-02-14T18:00"), ("2026-02-12", 4, "2026-02-24T18:00"),
      ("2026-02-26", 3, "2026-02-28T18:00"),
    ])
  func workingDays(first: String, count: Int, end: String) throws {
    let clock = try Axis.spring(isShort: true)
    let opening = clock.opening(of: try Axis.day(first))
    let close = clock.minute(.days(count), after: opening)
    #expect(clock.instant(ofEnd: close) == (try Axis.instant(end)))
    #expect(clock.minute(.days(-count), after: close) == opening)
  }

  @Test("Working days from the middle of a day keep the time of day, or end with a shorter one")
  func middle() throws {
    let clock = try Axis.spring(isShort: true)
    let monday = clock.minute(at: try Axis.instant("2026-02-02T14:00"))
    #expect(
      clock.instant(ofEnd: clock.minute(.days(1), after: monday))
        == (try Axis.instant("2026-02-03T14:00")))
    #expect(
      clock.instant(ofEnd: clock.minute(.days(2), after: monday))
        == (try Axis.instant("2026-02-04T12:00")))
  }

  @Test("What touches a year without a notice is provisional")
  func provisional() throws {
    let office = try Axis.office(years: [2026: .official, 2027: .provisional])
    let clock = WorkClock(
      office, from: try Axis.day("2026-12-28"), through: try Axis.day("2027-02-01"))
    // Four days are left of 2026.
    #expect(!clock.isProvisional(through: 4 * 480))
    #expect(clock.isProvisional(through: 4 * 480 + 1))
    #expect(!(try Axis.spring()).isProvisional(through: 40 * 480))
  }

  @Test("The axis says what business time says, within its days and beyond them")
  func model() throws {
    let clock = try Axis.spring(isShort: true)
    let origin = try Axis.instant("2026-02-02T09:00")
    var dice = PlanDice(5)
    for _ in 0..<400 {
      let minute = dice.number(-2_000...clock.end + 3_000)
      let end = try #require(clock.office.adding(minutes: minute, to: origin)).value
      let start = try #require(clock.office.nextOpen(from: end)).value
      #expect(clock.instant(ofStart: minute) == start, "\(minute)")
      if minute > 0 { #expect(clock.instant(ofEnd: minute) == end, "\(minute)") }
      #expect(clock.minute(at: start) == minute)
      #expect(clock.minute(at: end) == minute)
      #expect(clock.day(of: minute) == clock.office.zone.wallTime(at: start).day)
    }
  }

  @Test("Counting working days agrees with the calendar")
  func calendar() throws {
    let clock = try Axis.spring(isShort: true)
    var dice = PlanDice(6)
    for _ in 0..<200 {
      let day = clock.days.lowerBound + dice.number(0...60)
      guard clock.minutes(on: day) > 0 else { continue }
      let count = dice.number(1...40)
      let end = clock.minute(.days(count), after: clock.opening(of: day))
      let last = clock.office.calendar.adding(workingDays: count - 1, to: day).value
      #expect(clock.day(ofEnd: end) == last)
    }
  }

  @Test("Going back a length is the last point from which it does not lead too far")
  func adjoint() throws {
    let forth = try Axis.spring(isShort: true).workDays
    var dice = PlanDice(7)
    for days in [forth, forth.mirrored] {
      for _ in 0..<600 {
        let length = WorkLength.days(dice.number(-6...6))
        let sign = days.isMirrored ? -1 : 1
        let point = sign * dice.number(-1_500...forth.end + 1_500)
        let back = days.earlier(point, by: length)
        #expect(days.later(back, by: length) <= point)
        #expect(days.later(back + 1, by: length) > point)
      }
    }
  }

  @Test("An office that never opens has an empty axis")
  func closed() throws {
    let office = BusinessTime(calendar: WorkingCalendar(), hours: [:], zone: .utc)
    let day = try Axis.day("2026-03-02")
    let clock = WorkClock(office, from: day, through: day)
    #expect(clock.end == 0)
    #expect(clock.minute(at: Instant(seconds: 0)) == 0)
    #expect(clock.instant(ofStart: 0) == office.zone.instant(of: WallTime(day)))
  }
}
