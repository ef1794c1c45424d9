import CivilTime
import ICalendar
import Testing

@Suite("The recurrence engine")
struct EngineTests {
  static let start = WallTime(Day(unchecked: 2026, 1, 5), ClockTime(seconds: 9 * 3_600))

  @Test(
    "A rule that never gives anything ends, however it hides it",
    arguments: [
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=YEARLY;BYYEARDAY=1,2,3;BYMONTH=12", "FREQ=YEARLY;BYWEEKNO=30;BYMONTH=1",
      "FREQ=HOURLY;BYYEARDAY=1;BYMONTH=6", "FREQ=SECONDLY;BYYEARDAY=366;BYMONTH=1",
      "FREQ=HOURLY;INTERVAL=24;BYHOUR=10", "FREQ=MINUTELY;INTERVAL=60;BYMINUTE=30",
      "FREQ=SECONDLY;INTERVAL=2;BYSECOND=1", "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
      "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=3", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6",
      "FREQ=DAILY;BYHOUR=1;BYSETPOS=2", "FREQ=MONTHLY;INTERVAL=12;BYMONTH=2",
      "FREQ=HOURLY;BYMINUTE=1;BYSETPOS=-2",
    ])
  func neverMatching(_ text: String) throws {
    var starts = try Recurrence(RecurrenceRule(text), from: .floating(Self.start)).makeIterator()
    #expect(starts.next() == nil)
    #expect(starts.next() == nil)
  }

  @Test("The 29 February of every 28th year is found across a century that has none")
  func rare() throws {
    let rule = try RecurrenceRule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO")
    let starts = try Recurrence(rule, from: .floating(Self.start)).prefix(4)
    #expect(starts.map(\.day) == days("2044 Feb 29; 2072 Feb 29; 2112 Feb 29; 2140 Feb 29"))
  }

  @Test("Nothing lies after the year 9999")
  func endOfTime() throws {
    let rule = try RecurrenceRule("FREQ=YEARLY;INTERVAL=1000")
    let starts = try Array(Recurrence(rule, from: .floating(Self.start)))
    #expect(starts.map(\.day.year) == [2026, 3026, 4026, 5026, 6026, 7026, 8026, 9026])
    let huge = try RecurrenceRule("FREQ=WEEKLY;INTERVAL=2147483647;BYDAY=MO,FR")
    #expect(try Array(Recurrence(huge, from: .floating(Self.start))).count == 2)
  }

  @Test("A million counted seconds before a window are jumped over where each has one start")
  func countedJump() throws {
    let rule = try RecurrenceRule("FREQ=SECONDLY;COUNT=2000000000")
    let year = WallTime(Day(unchecked: 2050, 1, 1))
    let late = try Recurrence(rule, from: .floating(Self.start)).within(from: year, to: year + 3)
    #expect(Array(late) == [year, year + 1, year + 2])
  }

  @Test("A window in which COUNT makes too many starts matter one by one is given up, and says so")
  func spent() throws {
    let rule = try RecurrenceRule("FREQ=SECONDLY;BYHOUR=1,2;COUNT=2000000000")
    let window = try Recurrence(rule, from: .floating(Self.start))
      .within(from: WallTime(Day(unchecked: 2090, 1, 1)), to: nil)
    var starts = window.makeIterator()
    #expect(starts.next() == nil)
    #expect(starts.isSpent)
  }

  @Test("A window gives what the whole walk gives in it", arguments: 0..<200)
  func window(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let text = dice.rule()
    let all = try Recurrence(RecurrenceRule(text), from: .floating(Self.start))
    var walked: [WallTime] = []
    for start in all.prefix(400) { walked.append(start) }
    try #require(zip(walked, walked.dropFirst()).allSatisfy(<), "\(text) is not in order")
    guard let last = walked.last else { return }
    let reach = last.seconds - Self.start.seconds + 1
    for _ in 0..<5 {
      let from = Self.start + Int.random(in: 0..<reach, using: &dice)
      let to = from + Int.random(in: 0..<reach, using: &dice)
      let expected = walked.filter { $0 >= from && $0 < min(to, last) }
      #expect(
        Array(all.within(from: from, to: min(to, last))) == expected,
        "\(text) from \(from) to \(to)")
    }
  }

  @Test("BYWEEKNO numbers weeks as ISO 8601 does where they start on Monday", arguments: 1...53)
  func weeks(_ number: Int) throws {
    let rule = try RecurrenceRule("FREQ=YEARLY;BYWEEKNO=\(number);BYDAY=MO,TU,WE,TH,FR,SA,SU")
    let (first, end) = (Day(unchecked: 2000, 1, 1), Day(unchecked: 2030, 1, 1))
    let found = try Recurrence(rule, from: .date(first)).within(from: nil, to: WallTime(end))
    let expected = (0..<(end - first)).map { first + $0 }.filter { $0.weekOfYear == number }
    #expect(found.map(\.day) == expected)
  }

  @Test("A rule of days gives the days that its parts admit, one by one", arguments: 0..<200)
  func limits(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let months = dice.some(of: Array(1...12), most: 6)
    let monthDays = dice.some(of: Array(1...31) + Array(-31 ... -1), most: 8)
    let weekdays = dice.some(of: Weekday.allCases, most: 4)
    var rule = RecurrenceRule(.daily)
    rule.interval = Int.random(in: 1...3, using: &dice)
    rule.byMonth = months.map { RecurrenceRule.MonthNumber($0) }
    rule.byMonthDay = monthDays
    rule.byDay = weekdays.map { RecurrenceRule.WeekdayNumber($0) }
    let first = Self.start.day
    let expected = (0..<1_500).filter { $0 % rule.interval == 0 }.map { first + $0 }.filter { day in
      let date = day.date
      let fromEnd = date.day - Day.length(ofMonth: date.month, year: date.year) - 1
      return (months.isEmpty || months.contains(date.month))
        && (monthDays.isEmpty || monthDays.contains(date.day) || monthDays.contains(fromEnd))
        && (weekdays.isEmpty || weekdays.contains(day.weekday))
    }
    let found = try Recurrence(rule, from: .floating(Self.start))
      .within(from: nil, to: WallTime(first + 1_500))
    #expect(found.map(\.day) == expected, "\(rule)")
  }
}

extension Dice {
  /// None to so many of the values.
  mutating func some<Value>(of values: [Value], most: Int) -> [Value] {
    Array(values.shuffled(using: &self).prefix(Int.random(in: 0...most, using: &self)))
  }

  /// A rule of any frequency whose parts may stand together.
  mutating func rule() -> String {
    let frequency = RecurrenceRule.Frequency.allCases.randomElement(using: &self) ?? .daily
    var parts = ["FREQ=\(frequency.rawValue)"]
    func add(_ name: String, _ values: [some CustomStringConvertible]) {
      if !values.isEmpty {
        parts.append("\(name)=\(values.map(\.description).joined(separator: ","))")
      }
    }
    if Bool.random(using: &self) { add("INTERVAL", [Int.random(in: 1...9, using: &self)]) }
    if Bool.random(using: &self) { add("COUNT", [Int.random(in: 1...200, using: &self)]) }
    if Bool.random(using: &self) { add("BYMONTH", some(of: Array(1...12), most: 5)) }
    let days = some(of: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"], most: 4)
    add("BYDAY", days)
    if frequency != .weekly {
      add("BYMONTHDAY", some(of: [1, 2, 28, 29, 30, 31, -1, -2], most: 5))
    }
    if frequency == .yearly, Int.random(in: 0..<3, using: &self) == 0 {
      add("BYWEEKNO", some(of: [1, 2, 30, 52, 53, -1, -2], most: 3))
    }
    add("BYHOUR", some(of: [0, 9, 12, 23], most: 2))
    add("BYMINUTE", some(of: [0, 15, 59], most: 2))
    if !days.isEmpty { add("BYSETPOS", some(of: [1, 2, 3, -1, -2], most: 1)) }
    return parts.joined(separator: ";")
  }
}
