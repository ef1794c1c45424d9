/// A PERIOD (RFC 5545, section 3.3.9).
public struct CalendarPeriod: Hashable, Sendable {
  /// How a period says where it ends.
  public enum End: Hashable, Sendable {
    case time(CalendarTime)
    case duration(CalendarDuration)
  }

  /// Its first moment.
  public var start: CalendarTime
  /// Its end, as it was written.
  public var end: End

  /// A period from a start to an end.
  public init(_ start: CalendarTime, _ end: End) {
    self.start = start
    self.end = end
  }

  /// The period that the bytes spell, floating where no `Z` follows; nil where they spell none.
  public init?(_ bytes: some Sequence<UInt8>) {
    var reader = ValueReader(bytes)
    guard let start = reader.calendarTime(), reader.take("/") else { return nil }
    if let next = reader.next, (0x30...0x39).contains(next) {
      guard let end = reader.calendarTime() else { return nil }
      self.init(start, .time(end))
    } else {
      guard let duration = reader.duration() else { return nil }
      self.init(start, .duration(duration))
    }
    guard reader.isAtEnd else { return nil }
  }

  /// The moment at which it ends.
  public var endTime: CalendarTime {
    switch end {
    case .time(let time): time
    case .duration(let duration): duration.after(start)
    }
  }
}

extension CalendarPeriod: CustomStringConvertible {
  /// The value as RFC 5545 writes it, without its zone.
  public var description: String {
    switch end {
    case .time(let time): "\(start)/\(time)"
    case .duration(let duration): "\(start)/\(duration)"
    }
  }
}
