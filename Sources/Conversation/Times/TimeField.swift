/// What a slot of a time pattern says about a time.
enum TimeField: Int, CaseIterable, Sendable {
  case year, month, day, weekday, relative, shift, near, span, number, unit, named
  case hour, minute, second, half, part, past, before, fraction, tenth, extra
  case toHour, toMinute, toHalf, toPast, toDay, toMonth
  case first, last, nth, edge, holiday, quarter, semester, week, count, interval
  case yearTurn, lunar, lunarDay, leap, clockDigits, dateDigits, every, weekdayToo, weekdayMore
  case months, ending, tonight, now, later, monthEdge, yearEdge, quarterEdge
  case close

  /// The name in the grammar, words parted by `_`.
  var name: String {
    "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }
}

/// The slots of one match of a time pattern.
struct TimeFields: Sendable {
  private let values: [Int]
  /// Whether the hour is written with a leading zero, which no clock of twelve hours does.
  let hourHasZero: Bool

  init(_ values: [Int], hourHasZero: Bool) {
    self.values = values
    self.hourHasZero = hourHasZero
  }

  /// No slots.
  static let empty = TimeFields([], hourHasZero: false)
  /// What an empty slot holds.
  static let none = Int.min

  /// What a slot said.
  subscript(field: TimeField) -> Int? {
    guard field.rawValue < values.count else { return nil }
    let value = values[field.rawValue]
    return value == TimeFields.none ? nil : value
  }
}
