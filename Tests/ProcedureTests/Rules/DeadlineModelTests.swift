import CivilTime
import Procedure
import Testing

@Suite("Deadlines against a walk over the days")
struct DeadlineModelTests {
  /// The last day of a period, one day after the other.
  static func walk(
    _ offset: Offset, from event: Day, sameDay: Bool, roll: Roll, pauses: [Range<Day>]
  ) -> Day {
    let calendar = Office.calendar
    let step = offset.count < 0 ? -1 : 1
    var day = event
    if offset.unit == .months || offset.unit == .years {
      day = sameDay && offset.count != 0 ? event - step : event
      let eve = day
      var months = abs(offset.count) * (offset.unit == .years ? 12 : 1)
      var (year, month) = (day.date.year, day.date.month)
      while months > 0 {
        month += step
        if month == 13 { (year, month) = (year + 1, 1) }
        if month == 0 { (year, month) = (year - 1, 12) }
        months -= 1
      }
      day = Day(unchecked: year, month, min(day.date.day, Day.length(ofMonth: month, year: year)))
      if step > 0 {
        // Each day that stood still up to the end moves the end by one.
        var owed = (eve.number + 1...max(eve.number + 1, day.number)).count { number in
          number <= day.number && pauses.contains { $0.contains(Day(number: number)) }
        }
        while owed > 0 {
          day = day + 1
          if !pauses.contains(where: { $0.contains(day) }) { owed -= 1 }
        }
      }
    } else {
      var left = abs(offset.count)
      if sameDay, left > 0 { day = event - step }
      while left > 0 {
        day = day + step
        if offset.unit == .businessDays, !calendar.isWorking(day) { continue }
        if step > 0, pauses.contains(where: { $0.contains(day) }) { continue }
        left -= 1
      }
    }
    while roll != .none, !calendar.isWorking(day) { day = day + (roll == .following ? 1 : -1) }
    return day
  }

  @Test("Fifteen hundred periods end where walking day by day ends")
  func periods() throws {
    var dice = RandomNumbers(seed: 2026)
    for _ in 0..<1_500 {
      let unit = try #require(
        [Offset.Unit.days, .businessDays, .months, .years].randomElement(using: &dice))
      let limit = unit == .days ? 90 : unit == .businessDays ? 40 : unit == .months ? 30 : 5
      let offset = Offset(Int.random(in: -limit...limit, using: &dice), unit)
      let roll = try #require([Roll.none, .preceding, .following].randomElement(using: &dice))
      let isSameDay = Bool.random(using: &dice)
      let event = Office.day(2026, 1, 1) + Int.random(in: 0...500, using: &dice)
      let pauses = (0..<Int.random(in: 0...3, using: &dice)).map { _ in
        let from = event + Int.random(in: -10...60, using: &dice)
        return from..<(from + Int.random(in: 0...15, using: &dice))
      }
      let lines = """
        offset: \(offset.count) \(unit.rawValue)
        count: \(isSameDay ? "same_day" : "next_day")
        roll: \(roll.rawValue)
        """
      let found = try #require(
        try DeadlineTests.ends(lines, from: event, pauses: offset.count > 0 ? pauses : []).first)
      let expected = Self.walk(
        offset, from: event, sameDay: isSameDay, roll: roll,
        pauses: offset.count > 0 ? pauses : [])
      #expect(
        found.legalDay == expected,
        "\(lines) from \(event), still on \(pauses): \(found.legalDay), not \(expected)")
    }
  }
}
