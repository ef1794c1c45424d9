import CivilTime

/// Dates as HTTP writes them (RFC 9110, section 5.6.7).
enum HTTPDate {
  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Sun, 06 Nov 1994 08:49:37 GMT`.
  static func text(of instant: Instant) -> String {
    let time = Zone.utc.wallTime(at: instant)
    let (year, month, day) = time.day.date
    let clock = time.clock
    let date = "\(two(day)) \(months[month - 1]) \(year)"
    return "\(days[time.day.weekday.offset]), \(date)"
      + " \(two(clock.hour)):\(two(clock.minute)):\(two(clock.second)) GMT"
  }

  /// Reads the form above and the two obsolete ones, `Sunday, 06-Nov-94 08:49:37 GMT` and
  /// `Sun Nov  6 08:49:37 1994`; nil for anything else.
  static func instant(of text: some StringProtocol) -> Instant? {
    var words = String(text).split { $0 == " " || $0 == "-" || $0 == "," }.map { String($0) }
    guard words.count >= 5 else { return nil }
    words.removeFirst()
    if words[0].first?.isLetter == true {
      // asctime: month, day, clock, year.
      guard words.count == 4 else { return nil }
      return instant(day: words[1], month: words[0], year: words[3], clock: words[2])
    }
    guard words.count == 5, words[4] == "GMT" else { return nil }
    return instant(day: words[0], month: words[1], year: words[2], clock: words[3])
  }

  private static func instant(day: String, month: String, year: String, clock: String) -> Instant? {
    guard let month = months.firstIndex(of: month), let number = Int(day), var year = Int(year),
      (0...9999).contains(year), let clock = ClockTime(clock)
    else { return nil }
    // Two digits are read as the years from 1970 to 2069.
    if year < 100 { year += year < 70 ? 2000 : 1900 }
    guard let day = Day(year: year, month: month + 1, day: number) else { return nil }
    return Zone.utc.instant(of: WallTime(day, clock))
  }

  private static func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
