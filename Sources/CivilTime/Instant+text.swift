extension Instant: CustomStringConvertible {
  /// Reads an RFC 3339 time: an offset or Z is required, a fraction is dropped, seconds may be
  /// left out.
  public init?(_ text: some StringProtocol) {
    var reader = ByteReader(text)
    guard let time = reader.wallTime(), reader.fraction(), let offset = reader.offset(),
      reader.isAtEnd
    else { return nil }
    seconds = time.seconds - offset
  }

  /// The RFC 3339 form with that zone's offset: `2026-03-07T15:00:00+08:00`, in UTC with a Z.
  ///
  /// RFC 3339 has no seconds in offsets; those of local mean time are cut to the minute and the
  /// clock agrees with the offset written.
  public func rfc3339(in zone: Zone) -> String {
    let offset = zone.offset(at: self) / 60 * 60
    var bytes: [UInt8] = []
    bytes.append(WallTime(seconds: seconds + offset), seconds: true)
    if zone == .utc {
      bytes.append(UInt8(ascii: "Z"))
    } else {
      bytes.append(UInt8(ascii: offset < 0 ? "-" : "+"))
      bytes.append(ClockTime(seconds: abs(offset)), seconds: false)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The RFC 3339 form in UTC: `2026-03-07T07:00:00Z`.
  public var description: String { rfc3339(in: .utc) }
}

extension ByteReader {
  /// Takes a fraction of a second, and is false for a point without digits.
  fileprivate mutating func fraction() -> Bool {
    take(UInt8(ascii: "."), UInt8(ascii: ",")) ? skipDigits() > 0 : true
  }

  /// Seconds ahead of UTC.
  fileprivate mutating func offset() -> Int? {
    if take(UInt8(ascii: "Z"), UInt8(ascii: "z")) { return 0 }
    let isBehind = take(UInt8(ascii: "-"))
    guard isBehind || take(UInt8(ascii: "+")) else { return nil }
    guard let hour = digits(2), take(UInt8(ascii: ":")), let minute = digits(2),
      let clock = ClockTime(hour: hour, minute: minute)
    else { return nil }
    return isBehind ? -clock.seconds : clock.seconds
  }
}
