import CivilTime

/// A time as mail writes it (RFC 5322, section 3.3).
enum MailDate {
  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Mon, 23 Nov 2026 01:10:00 +0000`.
  static func text(_ instant: Instant) -> String {
    let time = Zone.utc.wallTime(at: instant)
    let date = time.day.date
    let clock = [time.clock.hour, time.clock.minute, time.clock.second]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return "\(days[time.day.weekday.offset]), \(date.day) \(months[date.month - 1]) \(date.year) "
      + "\(clock) +0000"
  }
}
