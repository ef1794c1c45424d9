import Planner

extension PhraseReader {
  /// Working time as it is said between two tasks: `+2 business days`, `-4 working hours`, `3天`.
  func lag(in line: Line, at position: Int) -> (end: Int, length: WorkLength)? {
    var start = position
    var sign = 1
    if start < line.bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(line.bytes[start])
    {
      sign = line.bytes[start] == UInt8(ascii: "-") ? -1 : 1
      start = line.skippingSpace(from: start + 1)
    }
    guard let (count, end) = digits(in: line, at: start), count < 10_000 else { return nil }
    let unit = line.skippingSpace(from: end)
    if let end = words.end(of: .workingDays, in: line, at: unit) {
      return (end, .days(sign * count))
    }
    if let end = words.end(of: .workingHours, in: line, at: unit) {
      return (end, .minutes(sign * count * 60))
    }
    return nil
  }

  /// A number with its decimals and a percent sign.
  func number(in line: Line, at position: Int) -> [Reading] {
    var start = position
    if start < line.bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(line.bytes[start])
    {
      start += 1
    }
    guard var (_, end) = digits(in: line, at: start) else { return [] }
    if end + 1 < line.bytes.count, line.bytes[end] == UInt8(ascii: "."),
      let (_, more) = digits(in: line, at: end + 1)
    {
      end = more
    }
    if end < line.bytes.count, line.bytes[end] == UInt8(ascii: "%") { end += 1 }
    guard end == line.bytes.count || !line.bytes[end].isLetter else { return [] }
    return [Reading(end: end, value: 0)]
  }

  private func digits(in line: Line, at position: Int) -> (value: Int, end: Int)? {
    var (value, end) = (0, position)
    while end < line.bytes.count, line.bytes[end].isDigit, end - position < 12 {
      value = value * 10 + Int(line.bytes[end] - 0x30)
      end += 1
    }
    return end > position ? (value, end) : nil
  }
}

extension Captured {
  /// The working time in a slot.
  func lag(_ slot: String) -> WorkLength? {
    self[slot].flatMap { reader.lag(in: line, at: $0.range.lowerBound)?.length }
  }

  /// The number in a slot, without a sign for percent.
  func number(_ slot: String) -> Double? {
    self[slot].flatMap { capture in
      Double(line.text(capture.range).filter { $0 != "%" && $0 != "+" && $0 != "％" })
    }
  }
}
