import CivilTime
import Foundation
import Planner

/// The rows of Recognizers-Text.
enum RecognizersCases {
  static func all() throws -> [TimeCase] {
    try cases("recognizers-chinese.json", .chinese) + cases("recognizers-english.json", .english)
  }

  private static func cases(_ file: String, _ language: Language) throws -> [TimeCase] {
    try TimeSamples.rows(file).map { row in
      let results = row["results"]?.list ?? []
      let text = row["text"]?.string ?? ""
      let now = WallTime(String(row["reference"]?.string?.prefix(19) ?? "2019-07-01T00:00:00"))
      let kinds = results.map { $0["type"]?.string ?? "" }
      return TimeCase(
        corpus: "Recognizers", language: language,
        kind: kinds.isEmpty ? "negative" : kinds.count > 1 ? "several" : kinds[0], text: text,
        now: now ?? WallTime(seconds: 0), wants: results.map(want),
        leftOut: leftOut(text, results, now))
    }
  }

  private static func leftOut(_ text: String, _ results: [Loose], _ now: WallTime?) -> String? {
    if results.count > 1,
      text.has("(lunchtime today|(Monday|eve) at \\d|Christmas (early|at)|for 1 hr$)")
    {
      return "two times that are one for us"
    }
    for result in results {
      let type = result["type"]?.string ?? ""
      let values = result["values"]?.list ?? []
      let timex = values.first?["timex"]?.string ?? ""
      let words = values.map { $0["value"]?.string ?? "" }
      if type != "set", words.contains("not resolved") {
        return "seasons, years of schools and taxes, days that do not exist"
      }
      if timex == "PRESENT_REF", type == "datetime" { return "now" }
      if words.contains(where: { $0.has(":\\d\\d:(?!00)\\d\\d$") }) { return "seconds" }
      if words.contains(where: { $0.has("^1[0-7]\\d\\d-") }) || text.has("康熙|雍正") {
        return "historic years"
      }
      if values.contains(where: { $0["Mod"]?.string == "ref_undef" }) { return "no referent" }
      if ["a day", "最近"].contains(result["text"]?.string) { return "vague words" }
      if type == "daterange", values.count == 1, timex.hasPrefix("(XXXX"),
        let start = values[0]["start"]?.string.flatMap(Day.init), let now, start < now.day
      {
        return "a missing year means the coming date"
      }
      if text.has("end of (the )?(year|week)") { return "the end of a week or year is a day" }
    }
    return nil
  }

  private static func want(_ result: Loose) -> @Sendable (GotTime) -> Bool {
    let type = result["type"]?.string ?? ""
    let values = result["values"]?.list ?? []
    let timex = values.first?["timex"]?.string ?? ""
    switch type {
    case "set": return { $0.type == "recurrence" && isSeries(timex, $0) }
    case "duration":
      let wanted = GotTime.seconds(timex.replacing("WE", with: "W")) ?? 0
      return { got in
        got.type == "duration" && abs((got.seconds ?? -1) - wanted) <= 0.015 * wanted
      }
    case "date": return { got in got.type == "date" && starts(values).contains(got.start ?? "") }
    case "datetime":
      return { got in got.type == "datetime" && starts(values).contains(got.start ?? "") }
    case "time":
      let clocks = values.map { String($0["value"]?.string?.prefix(5) ?? "") }
      return { got in got.type == "time" && clocks.contains(got.start ?? "") }
    default:
      return { got in values.contains { isStretch($0, type, timex, got) } }
    }
  }

  private static func starts(_ values: [Loose]) -> [String] {
    values.compactMap { $0["value"]?.string?.minute }
  }

  private static func isStretch(_ value: Loose, _ type: String, _ timex: String, _ got: GotTime)
    -> Bool
  {
    guard got.type == (type == "timerange" ? "timerange" : "range") else { return false }
    // Parts of the day have other hours in every corpus.
    let isPart = timex.has("TMO|TAF|TEV|TNI|TME")
    let (start, end) = (value["start"]?.string, value["end"]?.string)
    if type == "timerange" {
      return isPart
        || start?.prefix(5) == got.start?.prefix(5) && end?.prefix(5) == got.end?.prefix(5)
    }
    if isPart, type == "datetimerange" { return got.start?.prefix(10) == start?.prefix(10) }
    if type == "daterange", end == nil, got.end == nil, let start, let got = got.start {
      // `after Monday` begins on it or on the day after.
      return [start, next(start, 0)].contains(got)
    }
    guard got.start == start?.minute else { return false }
    return isEnd(got.end, end?.minute)
  }

  /// Its ends name the last day or unit, ours are the first day after it.
  private static func isEnd(_ got: String?, _ wanted: String?) -> Bool {
    guard let got, let wanted else { return got == wanted }
    if got == wanted { return true }
    if wanted.hasSuffix("23:59") { return got == next(String(wanted.prefix(10)), 0) + "T00:00" }
    guard wanted.count == 10, got.count == 10 else { return false }
    var ends = [next(wanted, 0)]
    if wanted.hasSuffix("-01") { ends.append(next(wanted, 1)) }
    if wanted.has("-(01|04|07|10)-01$") { ends.append(next(wanted, 3)) }
    if wanted.hasSuffix("-01-01") { ends.append(next(wanted, 12)) }
    return ends.contains(got)
  }

  /// A day or so many months later.
  private static func next(_ day: String, _ months: Int) -> String {
    guard let day = Day(day) else { return "" }
    return (months == 0 ? day + 1 : day.adding(months: months)).description
  }

  private static func isSeries(_ timex: String, _ got: GotTime) -> Bool {
    let rule = got.rrule ?? ""
    if timex.has("^P\\d+(WD|WE)$") { return rule.hasPrefix("FREQ=WEEKLY;BYDAY=") }
    if timex.has("^P\\d+[DWMY]$"), let unit = timex.last,
      let number = Int(timex.dropFirst().dropLast())
    {
      let names: [Character: String] = ["D": "DAILY", "W": "WEEKLY", "M": "MONTHLY", "Y": "YEARLY"]
      return rule.hasPrefix(
        "FREQ=\(names[unit] ?? "")" + (number > 1 ? ";INTERVAL=\(number)" : ""))
    }
    let clock = timex.firstIndex(of: "T").map { String(timex[$0...].dropFirst()) }
    if let clock, clock.has("^\\d\\d"), got.start?.hasPrefix(clock) != true { return false }
    if timex.hasPrefix("XXXX-WXX-"), let day = timex.dropFirst(9).first?.wholeNumberValue {
      return rule.hasPrefix(
        "FREQ=WEEKLY;BYDAY=" + ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][day - 1])
    }
    return rule.hasPrefix("FREQ=DAILY")
  }
}
