import CivilTime

extension Property {
  /// The value as INTEGER (RFC 5545, section 3.3.8).
  public func integer() throws(ICalendarError) -> Int {
    var reader = ValueReader(valueBytes)
    let sign = reader.sign()
    guard let number = reader.number(), reader.isAtEnd else { throw bad("INTEGER") }
    return sign * number
  }

  /// The value as BOOLEAN (RFC 5545, section 3.3.2).
  public func boolean() throws(ICalendarError) -> Bool {
    switch String(name: valueBytes) {
    case "TRUE": true
    case "FALSE": false
    default: throw bad("BOOLEAN")
    }
  }

  /// The value as DURATION.
  public func duration() throws(ICalendarError) -> CalendarDuration {
    guard let duration = CalendarDuration(valueBytes) else { throw bad("DURATION") }
    return duration
  }

  /// The value as UTC-OFFSET.
  public func utcOffset() throws(ICalendarError) -> UTCOffset {
    guard let offset = UTCOffset(valueBytes) else { throw bad("UTC-OFFSET") }
    return offset
  }

  /// The value as one DATE or DATE-TIME, in the zone its TZID names.
  public func time(in zones: CalendarZones) throws(ICalendarError) -> CalendarTime {
    guard let time = CalendarTime(valueBytes) else { throw bad("DATE or DATE-TIME") }
    return try placed(time, in: zones)
  }

  /// The value as a list of DATE or DATE-TIME, as in EXDATE; empty where the value is.
  public func times(in zones: CalendarZones) throws(ICalendarError) -> [CalendarTime] {
    var times: [CalendarTime] = []
    for piece in valueBytes[...].cut(at: UInt8(ascii: ",")) where !piece.isBlank {
      guard let time = CalendarTime(piece) else { throw bad("DATE or DATE-TIME", piece) }
      times.append(try placed(time, in: zones))
    }
    return times
  }

  /// The value as a list of PERIOD, as in FREEBUSY; empty where the value is.
  public func periods(in zones: CalendarZones) throws(ICalendarError) -> [CalendarPeriod] {
    var periods: [CalendarPeriod] = []
    for piece in valueBytes[...].cut(at: UInt8(ascii: ",")) where !piece.isBlank {
      guard var period = CalendarPeriod(piece) else { throw bad("PERIOD", piece) }
      period.start = try placed(period.start, in: zones)
      if case .time(let end) = period.end {
        period.end = .time(try placed(end, in: zones))
      }
      periods.append(period)
    }
    return periods
  }

  /// The mail address of a CAL-ADDRESS, without `mailto:`; nil for another kind of address.
  public var mailAddress: String? {
    let value = valueBytes
    let scheme = "MAILTO:"
    guard value.span.count > 7, value.span.matches(scheme, from: 0, length: 7) else { return nil }
    return String(decoding: value.dropFirst(7), as: UTF8.self)
  }

  private func placed(
    _ time: CalendarTime, in zones: CalendarZones
  ) throws(ICalendarError) -> CalendarTime {
    guard case .floating = time else { return time }
    if let name = parameter("TZID"), !name.isEmpty {
      guard let zone = zones.zone(named: name) else {
        throw ICalendarError(line: lineNumber, .unknownZone(name))
      }
      return time.placed(in: zone)
    }
    return zones.ofFloatingTimes.map(time.placed(in:)) ?? time
  }

  private func bad(_ type: String, _ piece: ArraySlice<UInt8>? = nil) -> ICalendarError {
    let value = String(decoding: (piece ?? valueBytes[...]).prefix(60), as: UTF8.self)
    return ICalendarError(line: lineNumber, .badValue(type: type, value: value))
  }
}

extension ArraySlice<UInt8> {
  fileprivate var isBlank: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}
