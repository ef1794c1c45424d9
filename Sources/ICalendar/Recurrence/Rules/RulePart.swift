import CivilTime

/// One NAME=value of a recurrence rule while it is being read.
struct RulePart {
  let name: String
  let value: ArraySlice<UInt8>
  private var reader: ValueReader

  init(name: String, value: ArraySlice<UInt8>) {
    self.name = name
    self.value = value
    reader = ValueReader(value)
  }

  /// The value in capitals.
  var text: String { String(name: value) }

  func bad(_ expected: String) -> ICalendarError {
    .rule(name, "\"\(String(decoding: value.prefix(40), as: UTF8.self))\" is not \(expected)")
  }

  func word<Word: RawRepresentable>(_ expected: String) throws(ICalendarError) -> Word
  where Word.RawValue == String {
    guard let word = Word(rawValue: text) else { throw bad(expected) }
    return word
  }

  mutating func count() throws(ICalendarError) -> Int {
    guard let number = reader.number(), number > 0, reader.isAtEnd else {
      throw bad("a number from 1")
    }
    return number
  }

  mutating func time() throws(ICalendarError) -> CalendarTime {
    guard let time = reader.calendarTime(), reader.isAtEnd else {
      throw bad("a date or time like 20261231 or 20261231T235959Z")
    }
    return time
  }

  mutating func weekday() throws(ICalendarError) -> Weekday {
    guard let weekday = reader.weekday(), reader.isAtEnd else {
      throw bad("a weekday, MO to SU")
    }
    return weekday
  }

  /// Numbers without a sign.
  mutating func numbers(in range: ClosedRange<Int>) throws(ICalendarError) -> [Int] {
    try list("a number from \(range.lowerBound) to \(range.upperBound)") { reader in
      reader.number().flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// Numbers from 1 to a limit, or as many from the end.
  mutating func numbers(from limit: Int) throws(ICalendarError) -> [Int] {
    try list("a number from 1 to \(limit), or -1 to -\(limit)") { reader in
      let sign = reader.sign()
      return reader.number().flatMap { (1...limit).contains($0) ? sign * $0 : nil }
    }
  }

  mutating func months() throws(ICalendarError) -> [RecurrenceRule.MonthNumber] {
    try list("a month, 1 to 12") { reader in
      guard let number = reader.number(), (1...13).contains(number) else { return nil }
      return RecurrenceRule.MonthNumber(number, isLeap: reader.take("L"))
    }
  }

  mutating func weekdays() throws(ICalendarError) -> [RecurrenceRule.WeekdayNumber] {
    try list("a weekday like MO, 1MO or -1FR") { reader in
      let start = reader.position
      let sign = reader.sign()
      let ordinal = reader.number().map { sign * $0 }
      guard ordinal != nil || reader.position == start,
        ordinal.map({ $0 != 0 && abs($0) <= 53 })
          ?? true, let weekday = reader.weekday()
      else { return nil }
      return RecurrenceRule.WeekdayNumber(weekday, ordinal)
    }
  }

  private mutating func list<Value>(
    _ expected: String, _ take: (inout ValueReader) -> Value?
  ) throws(ICalendarError) -> [Value] {
    var values: [Value] = []
    repeat {
      guard let value = take(&reader) else { throw bad(expected) }
      values.append(value)
    } while reader.take(",")
    guard reader.isAtEnd else { throw bad(expected) }
    return values
  }
}

extension ValueReader {
  /// Takes the two letters of a weekday.
  mutating func weekday() -> Weekday? {
    for weekday in Weekday.allCases {
      let letters = Array(weekday.letters.unicodeScalars)
      var ahead = self
      if ahead.take(letters[0]), ahead.take(letters[1]) {
        self = ahead
        return weekday
      }
    }
    return nil
  }
}
