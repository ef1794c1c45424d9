/// Times as RFC 3339 writes them.
enum RFC3339 {
  /// `2026-09-21T08:00:00Z`, for the years 0 to 9999; other times are moved to the nearer end.
  static func text(of seconds: Int) -> String {
    let seconds = min(max(seconds, -62_167_219_200), 253_402_300_799)
    let day = (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400
    let clock = seconds - day * 86_400
    let (year, month, date) = civil(day)
    let years = String(repeating: "0", count: 4 - String(year).count) + String(year)
    return "\(years)-\(two(month))-\(two(date))"
      + "T\(two(clock / 3600)):\(two(clock / 60 % 60)):\(two(clock % 60))Z"
  }

  /// The date of a day counted from 1 January 1970, by eras of 400 years that begin in March.
  private static func civil(_ day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * ofYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, ofYear - (153 * fromMarch + 2) / 5 + 1)
  }

  private static func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
