extension WallTime: CustomStringConvertible {
  /// Reads `2026-03-06T15:00`, with or without seconds; a space may stand for the T.
  public init?(_ text: some StringProtocol) {
    var reader = ByteReader(text)
    guard let time = reader.wallTime(), reader.isAtEnd else { return nil }
    self = time
  }

  /// `2026-03-06T15:00`, with seconds where it is not a full minute.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.append(self, seconds: clock.second != 0)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ByteReader {
  mutating func wallTime() -> WallTime? {
    guard let day = day(), take(UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " ")),
      let clock = clock()
    else { return nil }
    return WallTime(day, clock)
  }
}

extension [UInt8] {
  mutating func append(_ time: WallTime, seconds: Bool) {
    append(time.day)
    append(UInt8(ascii: "T"))
    append(time.clock, seconds: seconds)
  }
}
