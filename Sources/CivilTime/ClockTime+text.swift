extension ClockTime: CustomStringConvertible {
  /// Reads `15:00` or `15:00:30`; nil for anything else and for times no clock shows.
  public init?(_ text: some StringProtocol) {
    var reader = ByteReader(text)
    guard let clock = reader.clock(), reader.isAtEnd else { return nil }
    self = clock
  }

  /// `15:00`, or `15:00:30` where it is not a full minute.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.append(self, seconds: second != 0)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ByteReader {
  mutating func clock() -> ClockTime? {
    let colon = UInt8(ascii: ":")
    guard let hour = digits(2), take(colon), let minute = digits(2) else { return nil }
    guard take(colon) else { return ClockTime(hour: hour, minute: minute) }
    guard let second = digits(2) else { return nil }
    return ClockTime(hour: hour, minute: minute, second: second)
  }
}

extension [UInt8] {
  mutating func append(_ clock: ClockTime, seconds: Bool) {
    append(clock.hour, width: 2)
    append(UInt8(ascii: ":"))
    append(clock.minute, width: 2)
    guard seconds else { return }
    append(UInt8(ascii: ":"))
    append(clock.second, width: 2)
  }
}
