extension Day: CustomStringConvertible {
  /// Reads `2026-03-06` (ISO 8601); nil for anything else and for days that do not exist.
  public init?(_ text: some StringProtocol) {
    var reader = ByteReader(text)
    guard let day = reader.day(), reader.isAtEnd else { return nil }
    self = day
  }

  /// The form of ISO 8601: `2026-03-06`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.append(self)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ByteReader {
  mutating func day() -> Day? {
    guard let year = digits(4), take(UInt8(ascii: "-")), let month = digits(2),
      take(UInt8(ascii: "-")), let day = digits(2)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }
}

extension [UInt8] {
  mutating func append(_ day: Day) {
    let date = day.date
    append(date.year, width: 4)
    append(UInt8(ascii: "-"))
    append(date.month, width: 2)
    append(UInt8(ascii: "-"))
    append(date.day, width: 2)
  }
}
