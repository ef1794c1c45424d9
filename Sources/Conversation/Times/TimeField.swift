/// What a slot of a time pattern says about a time.
enum TimeField: Int, CaseIterable, Sendable {
  case year, month, day, weekday, relative, week, span, number, unit, named
  case hour, minute, half, part, tonight, past, before, fraction, tenth, extra, first, second
  case toMonth, toDay, toHour, toMinute, toHalf, toPast

  /// The name in the grammar, words parted by `_`.
  var name: String {
    let name = "\(self)"
    return name.hasPrefix("to") && name.count > 4 && name != "tonight"
      ? "to_" + name.dropFirst(2).lowercased() : name
  }
}

/// The slots of one match of a time pattern.
struct TimeFields: Sendable {
  private var values = [Int?](repeating: nil, count: TimeField.allCases.count)
  /// Whether the hour is written with a leading zero, which no clock of twelve hours does.
  private(set) var hourHasZero = false

  /// The slots as they were filled; of two of one name the later holds.
  init(_ captures: [Capture], in line: Line) {
    for capture in captures {
      values[capture.name] = capture.value
      if capture.name == TimeField.hour.rawValue {
        hourHasZero = line.bytes[capture.range.lowerBound] == UInt8(ascii: "0")
      }
    }
  }

  /// What a slot said.
  subscript(field: TimeField) -> Int? {
    values[field.rawValue]
  }
}
