import CivilTime

/// When a holiday is, as `words.yaml` says it.
enum Holiday: Hashable, Sendable {
  /// `12-25`
  case date(month: Int, day: Int)
  /// `lunar 8-15`; day 30 is the last of its month.
  case lunar(month: Int, day: Int)
  /// `4th thursday of 11`, the weekday from Monday; -1 for the last.
  case weekday(nth: Int, weekday: Int, month: Int)
  /// `easter+1`
  case easter(plus: Int)
  /// `qingming`: the day on which the sun stands at fifteen degrees.
  case qingming

  init?(_ text: String) {
    func pair(_ text: Substring) -> (Int, Int)? {
      let parts = text.split(separator: "-").compactMap { Int($0) }
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
    let words = text.split(separator: " ")
    if text == "qingming" {
      self = .qingming
    } else if text.hasPrefix("easter") {
      self = .easter(plus: Int(text.dropFirst(6)) ?? 0)
    } else if words.count == 2, words[0] == "lunar", let (month, day) = pair(words[1]) {
      self = .lunar(month: month, day: day)
    } else if words.count == 3, words[0] == "weekday", let (nth, weekday) = pair(words[1]),
      let month = Int(words[2])
    {
      self = .weekday(nth: nth, weekday: weekday, month: month)
    } else if words.count == 3, words[0] == "last", let weekday = Int(words[1]),
      let month = Int(words[2])
    {
      self = .weekday(nth: -1, weekday: weekday, month: month)
    } else if words.count == 1, let (month, day) = pair(words[0]) {
      self = .date(month: month, day: day)
    } else {
      return nil
    }
  }

  /// The day in a year.
  func day(in year: Int) -> Day? {
    switch self {
    case .date(let month, let day): return Day(year: year, month: month, day: day)
    case .lunar(let month, let day):
      var date = LunarDate(year: year, month: month, day: day)
      if day == 30, let length = date.lengthOfMonth { date.day = length }
      return date.civil
    case .weekday(let nth, let weekday, let month):
      let first = Day(unchecked: year, month, 1)
      let last = first + (Day.length(ofMonth: month, year: year) - 1)
      if nth < 0 { return last - (last.weekday.rawValue - weekday).flooredRemainder(by: 7) }
      let offset = (weekday - first.weekday.rawValue).flooredRemainder(by: 7)
      return first + (offset + 7 * (nth - 1))
    case .easter(let plus): return Day.easterSunday(of: year) + plus
    case .qingming: return Day.qingming(of: year)
    }
  }
}
