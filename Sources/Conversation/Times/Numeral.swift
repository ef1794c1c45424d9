/// Kinds of number that a time is written with.
enum Numeral: Int, CaseIterable, Sendable {
  /// Any count: digits, words, `a couple of`.
  case number = 2
  /// 0-24.
  case hour
  /// 0-59, two digits.
  case minute
  /// 1-31.
  case day
  /// 1-12.
  case monthNumber
  /// 1900-2199, four digits.
  case year
  /// One digit.
  case tenth
  /// 1-31 in digits: `one may ask` is no date.
  case dayDigits

  /// The name in the grammar.
  var name: String {
    switch self {
    case .monthNumber: "month_number"
    case .dayDigits: "day_digits"
    default: "\(self)"
    }
  }

  /// Values that make sense.
  var range: ClosedRange<Int> {
    switch self {
    case .number: 0...9_999
    case .hour: 0...24
    case .minute: 0...59
    case .day, .dayDigits: 1...31
    case .monthNumber: 1...12
    case .year: 1_900...2_199
    case .tenth: 0...9
    }
  }

  /// How many digits it can have.
  var digits: ClosedRange<Int> {
    switch self {
    case .number: 1...4
    case .hour, .day, .dayDigits, .monthNumber: 1...2
    case .minute: 2...2
    case .year: 4...4
    case .tenth: 1...1
    }
  }
}

/// Reads numbers written in digits or in the words of one language.
struct NumeralReader: Sendable {
  /// Words worth 0-9 and 10, 20 .. 90, 100.
  let words: Int
  /// Words that count but are no numbers on a clock: `a`, `a couple of`.
  let amounts: Int
  let lexicon: Lexicon

  /// The number of that kind at a position.
  func reading(of kind: Numeral, in line: Line, at position: Int) -> Reading? {
    guard position < line.bytes.count else { return nil }
    let reading =
      line.bytes[position].isDigit
      ? digits(of: kind, in: line, at: position) : spelled(of: kind, in: line, at: position)
    if kind == .minute, let reading, reading.value < 10, !line.bytes[position].isDigit,
      lexicon.reading(of: words, in: line, at: position)?.value != 0
    {
      // Minutes have two digits in words as well: `三点零五`, never `三点五`.
      return nil
    }
    return reading.flatMap { kind.range.contains($0.value) ? $0 : nil }
  }

  private func digits(of kind: Numeral, in line: Line, at position: Int) -> Reading? {
    var (end, value) = (position, 0)
    while end < line.bytes.count, line.bytes[end].isDigit, end - position <= 4 {
      value = value * 10 + Int(line.bytes[end] - 0x30)
      end += 1
    }
    return kind.digits.contains(end - position) ? Reading(end: end, value: value) : nil
  }

  private func spelled(of kind: Numeral, in line: Line, at position: Int) -> Reading? {
    if kind == .dayDigits { return nil }
    if kind == .year { return year(in: line, at: position) }
    if kind == .number, let amount = lexicon.reading(of: amounts, in: line, at: position) {
      return amount
    }
    var (end, total, digit) = (position, 0, -1)
    var units = 0
    while let word = lexicon.reading(of: words, in: line, at: start(of: end, in: line, units)) {
      switch word.value {
      case 0...9:
        guard digit <= 0 else { return units > 0 ? Reading(end: end, value: total + digit) : nil }
        digit = word.value
      case 10, 100, 1_000:
        total += (digit > 0 ? digit : digit == 0 ? 0 : 1) * word.value
        digit = -1
      default:
        guard total == 0, digit < 0 else { return Reading(end: end, value: total + max(digit, 0)) }
        total = word.value
      }
      end = word.end
      units += 1
      guard units < 8 else { return nil }
    }
    return units > 0 ? Reading(end: end, value: total + max(digit, 0)) : nil
  }

  /// Number words of English may be parted by a space or a hyphen.
  private func start(of end: Int, in line: Line, _ units: Int) -> Int {
    guard units > 0, end < line.bytes.count, line.bytes[end - 1].isLetter else { return end }
    return line.bytes[end] == .space || line.bytes[end] == UInt8(ascii: "-") ? end + 1 : end
  }

  private func year(in line: Line, at position: Int) -> Reading? {
    var (end, value) = (position, 0)
    for _ in 0..<4 {
      guard let word = lexicon.reading(of: words, in: line, at: end), word.value < 10 else {
        return nil
      }
      (end, value) = (word.end, value * 10 + word.value)
    }
    return Reading(end: end, value: value)
  }
}
