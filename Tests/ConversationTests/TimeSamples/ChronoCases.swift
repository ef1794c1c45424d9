import CivilTime
import Foundation
import Planner

/// The rows of chrono: what it finds first, as parts of a date or as a moment.
enum ChronoCases {
  static func all() throws -> [TimeCase] {
    try TimeSamples.rows("chrono.jsonl").map { row in
      let text = row["text"]?.string ?? ""
      let known = row["ref"]?.string.flatMap(moment)
      let now = known ?? WallTime(Day(unchecked: 2012, 8, 10)) + 43_200
      let isNegative = row["type"]?.string == "negative"
      let (start, end) = (row["start"], row["end"])
      let matched = row["matched"]?.string ?? text
      return TimeCase(
        corpus: "chrono", language: row["lang"]?.string == "en" ? .english : .chinese,
        kind: isNegative ? "negative" : end != nil ? "range" : start != nil ? "point" : "text",
        text: text, now: now,
        wants: isNegative ? [] : [{ isMeant(start, end, matched, $0, now) }],
        leftOut: leftOut(row, text, known), spare: 1)
    }
  }

  private static func moment(_ text: String) -> WallTime? {
    if let time = WallTime(String(text.prefix(19))) { return time }
    if let time = WallTime(String(text.prefix(16))) { return time }
    let months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(separator: " ")
    let words = text.replacing(",", with: "").split(separator: " ")
    guard let place = words.firstIndex(where: { months.contains($0) }), place + 2 < words.count,
      let month = months.firstIndex(of: words[place]), let day = Int(words[place + 1]),
      let year = Int(words[place + 2])
    else { return nil }
    let clock = words.dropFirst(place + 3).first.flatMap { $0.contains(":") ? ClockTime($0) : nil }
    return WallTime(
      Day(unchecked: year, month + 1, day), clock ?? ClockTime(seconds: 43_200))
  }

  private static func leftOut(_ row: Loose, _ text: String, _ now: WallTime?) -> String? {
    let mode = row["parser"]?.string?.split(separator: ".").last ?? ""
    if row["type"]?.string == "negative" {
      return ["strict", "custom"].contains(mode) ? "only in its strict mode" : nil
    }
    if mode == "fr" { return "another language" }
    if text.has("\\b(BE|BC|AD)\\b") { return "historic years" }
    if text.has("朝早|今朝|聽日|琴日|而家|晏晝|夜晚") { return "Cantonese" }
    if text.has("秒|second|:\\d\\d:\\d\\d - ") { return "seconds" }
    guard let start = row["start"] else {
      return row["matched"]?.string == nil ? "no expectation" : nil
    }
    if start.keys.subtracting(["timezoneOffset", "millisecond", "meridiem"]).isEmpty {
      return "time zones"
    }
    if (start["second"]?.number ?? 0) > 0 { return "seconds" }
    guard let now else { return text.has("\\d{4}") ? nil : "no moment of speaking" }
    if let end = row["end"]?["day"]?.number, let first = start["day"]?.number, end < first,
      text.has("昨|前")
    {
      return "it ends before it begins"
    }
    if text.has("tomorrow (before|after)|after this year") { return "an open end is no point" }
    if text.has("This Saturday|下星期天") { return "the week starts on Monday" }
    let pattern = "\\d{4}|ago|last|yesterday|past|earlier|before|-\\d|this|was|年|前|上|昨|'\\d"
    if let day = day(start), day < now.day, !text.has(pattern) {
      return "a missing year or month means the coming date"
    }
    return nil
  }

  private static func day(_ parts: Loose) -> Day? {
    if let date = parts["date"]?.string { return Day(String(date.prefix(10))) }
    guard let year = parts["year"]?.number, let month = parts["month"]?.number else { return nil }
    return Day(year: year, month: month, day: parts["day"]?.number ?? 28)
  }

  private static func isMeant(
    _ start: Loose?, _ end: Loose?, _ matched: String, _ got: GotTime, _ now: WallTime
  ) -> Bool {
    guard let start else {
      let (ours, its) = (got.text.lowercased(), matched.lowercased())
      return ours.contains(its) || its.contains(ours) && ours.count * 5 >= its.count * 3
    }
    if got.type == "duration" {
      // A length alone is counted from now there.
      guard let date = start["date"]?.string.flatMap({ WallTime(String($0.prefix(16))) }) else {
        return start["month"] != nil
      }
      let seconds = got.seconds ?? 0
      return abs(Double(date.seconds - now.seconds) - seconds) <= (seconds > 2e6 ? 3.5e6 : 60)
    }
    guard isSame(start, got.start, got, now, isEnd: false) else { return false }
    return end.map { isSame($0, got.end, got, now, isEnd: true) } ?? true
  }

  /// Whether the parts that it names are those of our time; a day alone stands for noon or for the
  /// hour of speaking there, and a longer time for a moment within.
  private static func isSame(
    _ parts: Loose, _ ours: String?, _ got: GotTime, _ now: WallTime, isEnd: Bool
  ) -> Bool {
    guard let ours else { return false }
    let isClock = ours.count == 5
    guard let time = isClock ? WallTime("\(now.day)T\(ours)") : WallTime(loosely: ours) else {
      return false
    }
    let date = parts["date"]?.string.flatMap { WallTime(String($0.prefix(16))) }
    let (year, month, day) = (
      date?.day.year ?? parts["year"]?.number, date?.day.month ?? parts["month"]?.number,
      date?.day.date.day ?? parts["day"]?.number
    )
    func isDay(_ other: Day) -> Bool {
      (year ?? other.year) == other.year && (month ?? other.month) == other.month
        && (day ?? other.date.day) == other.date.day
    }
    let isWhole = ours.count == 10
    if isEnd, isWhole { return isDay(time.day) || isDay(time.day - 1) }
    if got.type == "range", isWhole, let year, let month, let day,
      let last = got.end.flatMap({ WallTime(loosely: $0) }),
      let wanted = Day(year: year, month: month, day: day)
    {
      return time.day <= wanted && wanted < last.day
    }
    guard isClock && isEnd || isDay(time.day) else { return false }
    guard let hour = date?.clock.hour ?? parts["hour"]?.number else { return true }
    if isWhole { return [0, 12, now.clock.hour].contains(hour) }
    if !isEnd, ["range", "timerange"].contains(got.type),
      got.text.has("[晚午早晨上晌晝]$|(?i)(morning|noon|evening|night|tonight)$"),
      let end = got.end.flatMap({ ClockTime($0.suffix(5)) })
    {
      // Parts of the day are moments there.
      return time.clock.hour <= hour + 2 && hour <= (end.hour == 0 ? 24 : end.hour)
    }
    let minute = date?.clock.minute ?? parts["minute"]?.number
    return time.clock.hour == hour && abs((minute ?? time.clock.minute) - time.clock.minute) <= 1
  }
}
