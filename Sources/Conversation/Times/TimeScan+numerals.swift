extension TimeScan {
  /// The number of that kind at a position.
  mutating func numeral(_ kind: Numeral, at position: Int) -> Reading? {
    guard position < line.bytes.count else { return nil }
    let isDigit = line.bytes[position].isDigit
    var reading: Reading?
    if kind == .ordinal {
      reading = ordinal(at: position)
    } else if isDigit {
      reading = digits(of: kind, at: position)
    } else {
      reading = spelled(of: kind, at: position)
    }
    if kind == .minute, let found = reading, found.value < 10, !isDigit,
      word(grammar.numerals.numbers, at: position)?.value != 0
    {
      // Minutes have two digits in words as well: `三点零五`, never `三点五`.
      return nil
    }
    guard let reading, kind.range.contains(reading.value) else { return nil }
    if kind == .clockDigits, reading.value % 100 > 59 { return nil }
    return reading
  }

  private func run(at position: Int) -> (value: Int, end: Int) {
    var (end, value) = (position, 0)
    while end < line.bytes.count, line.bytes[end].isDigit, end - position <= 8 {
      value = value * 10 + Int(line.bytes[end] - 0x30)
      end += 1
    }
    return (value, end)
  }

  private func digits(of kind: Numeral, at position: Int) -> Reading? {
    var (value, end) = run(at: position)
    if kind == .minute || kind == .twoDigits, end - position > 2, position > 0 {
      // `2018-12-1209:03`: a date and a time that were written without a space.
      guard end - position == 4, end < line.bytes.count, line.bytes[end] == 0x3A else { return nil }
      (value, end) = (value / 100, position + 2)
    }
    return kind.digits.contains(end - position) ? Reading(end: end, value: value) : nil
  }

  private mutating func ordinal(at position: Int) -> Reading? {
    if line.bytes[position].isDigit {
      let (value, end) = run(at: position)
      guard end - position <= 2, let mark = word(grammar.numerals.marks, at: end) else {
        return nil
      }
      return Reading(end: Int(mark.end), value: value)
    }
    if let single = word(grammar.numerals.ordinals, at: position) {
      return Reading(end: Int(single.end), value: Int(single.value))
    }
    guard let tens = word(grammar.numerals.numbers, at: position), tens.value >= 20,
      tens.value < 100,
      let ones = word(grammar.numerals.ordinals, at: start(after: Int(tens.end))), ones.value < 10
    else { return nil }
    return Reading(end: Int(ones.end), value: Int(tens.value + ones.value))
  }

  private mutating func spelled(of kind: Numeral, at position: Int) -> Reading? {
    switch kind {
    case .dayDigits, .clockDigits, .dateDigits, .twoDigits: return nil
    case .year: return year(at: position)
    case .shortYear: return digitWords(2, at: position)
    case .number:
      if let amount = word(grammar.numerals.amounts, at: position) {
        return Reading(end: Int(amount.end), value: Int(amount.value))
      }
      return cardinal(at: position)
    case .day, .monthNumber:
      // `两日` are two days, never the second.
      return word(grammar.numerals.counting, at: position) == nil ? cardinal(at: position) : nil
    default: return cardinal(at: position)
    }
  }

  /// A number in words, of at most eight of them.
  private mutating func cardinal(at position: Int) -> Reading? {
    var (end, next) = (position, position)
    var (total, part, digit) = (0, 0, -1)
    for count in 0..<8 {
      guard let found = word(grammar.numerals.numbers, at: next) else { break }
      let value = Int(found.value)
      switch value {
      case 0...9:
        guard digit <= 0 else { return Reading(end: end, value: total + part + digit) }
        digit = value
      case 100, 1_000, 10_000:
        let sum = part + max(digit, 0)
        part = 0
        total = value == 10_000 ? (total + max(sum, 1)) * value : total + max(sum, 1) * value
        digit = -1
      case 10:
        part += (digit > 0 ? digit : 1) * 10
        digit = -1
      default:
        guard part == 0, digit < 0 else {
          return Reading(end: end, value: total + part + max(digit, 0))
        }
        part = value
        if value < 20 { (digit, part) = (value, 0) }
      }
      end = Int(found.end)
      next = start(after: end)
      if value >= 100, let and = word(grammar.numerals.joints, at: next) {
        next = line.skippingSpace(from: Int(and.end))
      }
      if count == 7 { return nil }
    }
    return end > position ? Reading(end: end, value: total + part + max(digit, 0)) : nil
  }

  /// Number words of alphabets may be parted by a space or a hyphen.
  private func start(after end: Int) -> Int {
    guard end < line.bytes.count, line.bytes[end - 1].isLetter else { return end }
    return line.bytes[end] == .space || line.bytes[end] == 0x2D ? end + 1 : end
  }

  private mutating func digitWords(_ count: Int, at position: Int) -> Reading? {
    var (end, value) = (position, 0)
    for _ in 0..<count {
      guard let found = word(grammar.numerals.numbers, at: end), found.value < 10,
        !line.bytes[end].isLetter
      else { return nil }
      (end, value) = (Int(found.end), value * 10 + Int(found.value))
    }
    return Reading(end: end, value: value)
  }

  private mutating func year(at position: Int) -> Reading? {
    if let digits = digitWords(4, at: position) { return digits }
    guard line.bytes[position].isLetter, let first = cardinal(at: position) else { return nil }
    if first.value >= 1_500 { return first }
    // `nineteen ninety six`
    guard let tens = word(grammar.numerals.numbers, at: position),
      (15...21).contains(tens.value),
      let rest = cardinal(at: start(after: Int(tens.end))), (10...99).contains(rest.value)
    else { return nil }
    return Reading(end: rest.end, value: Int(tens.value) * 100 + rest.value)
  }
}
