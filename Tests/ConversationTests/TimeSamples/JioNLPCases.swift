import CivilTime
import Foundation
import Planner

/// The rows of JioNLP: a text, the moment of speaking, what is meant.
enum JioNLPCases {
  static func all() throws -> [TimeCase] {
    try TimeSamples.rows("jionlp.jsonl").compactMap { row in
      guard row.list.count == 3, let text = row.list[0].string else { return nil }
      let (now, meant) = (moment(row.list[1]), row.list[2])
      let type = meant["type"]?.string ?? "negative"
      return TimeCase(
        corpus: "JioNLP", language: .chinese, kind: type, text: text, now: now,
        wants: type == "negative" ? [] : [{ isMeant(meant, $0, now) }],
        leftOut: leftOut(text, meant, now), spare: 1)
    }
  }

  /// Unix time, parts of a date in a row, or parts of a date by name.
  private static func moment(_ value: Loose) -> WallTime {
    if let seconds = value.number { return WallTime(seconds: seconds + 28_800) }
    let named = ["year", "month", "day", "hour", "minute"].map { value[$0]?.number }
    let parts = value.list.isEmpty ? named : value.list.map(\.number) + [nil, nil, nil, nil]
    guard let year = parts[0] else { return WallTime(seconds: 1_623_632_800) }
    let day = Day(unchecked: year, parts[1] ?? 1, parts[2] ?? 1)
    return WallTime(day) + ((parts[3] ?? 0) * 3_600 + (parts[4] ?? 0) * 60)
  }

  private static func leftOut(_ text: String, _ meant: Loose, _ now: WallTime) -> String? {
    let ends = meant["time"]?.list.compactMap(\.string) ?? []
    let isVague = meant["definition"]?.string == "blur"
    if text.has("世纪") || now.day.year < 1_900 { return "historic years" }
    if text.has("春$|[夏秋冬]季|秋天|暑假|芒种") { return "seasons" }
    if text.contains("秒")
      || ends.contains(where: { $0.has(":\\d\\d:[1-35]\\d$") && !$0.has(":59$|:40$") })
    {
      return "seconds"
    }
    if meant["time"]?["workday"] != nil { return "lengths in working days" }
    if isVague, ends.count < 2 || !isClean(ends, text) { return "vague words" }
    guard ends.count == 2 else { return nil }
    if text.has("季度?[末初]$") { return "vague words" }
    if let start = WallTime(ends[0]), start.day < now.day, start.day.year == now.day.year,
      !text.has("年|去|昨|前[天晚年]|(?<![早晚])上(?!午)|过|近|本|这|同|当|今|以来|星期天")
    {
      return "a missing year or month means the coming date"
    }
    if text.hasSuffix("前"), !text.has("钟|时|[天周月]前"), ends[0].minute == now.description.prefix(16) {
      return "the corpora disagree whether before a day takes it in"
    }
    return nil
  }

  /// Whether a reading that is called vague has the ends of whole days all the same.
  private static func isClean(_ ends: [String], _ text: String) -> Bool {
    ends[0].hasSuffix("00:00:00") && ends[1].hasSuffix("23:59:59")
      && !text.has("左右|前后|[底末初]|伊始|几|多|期|年代|前两[天年]|过|^\\S{1,4}年半?[前后]$|半|旬")
  }

  private static func isMeant(_ meant: Loose, _ got: GotTime, _ now: WallTime) -> Bool {
    switch meant["type"]?.string {
    case "time_delta": return isLength(meant, got)
    case "time_period": return isSeries(meant, got)
    default: break
    }
    let ends = meant["time"]?.list.compactMap(\.string) ?? []
    guard ends.count == 2 else { return false }
    let (from, to) = (WallTime(ends[0]), WallTime(ends[1]))
    let isPoint = meant["type"]?.string == "time_point"
    var (start, end) = (wall(got.start, now), wall(got.end, now))
    if let from = start, let to = end, got.type == "timerange", to <= from { end = to + 86_400 }
    switch got.type {
    case "date":
      guard let from, let to else { return false }
      return start == from && to.seconds - from.seconds <= 86_400
    case "datetime", "time":
      if got.text.contains("夜里12点") { start = start.map { $0 + 86_400 } }
      return isPoint && (isNear(start, from) || isNear(start, to))
    case "range", "timerange":
      if isPoint, got.text.has("[早晚晨夜午]"), got.start?.count == 16 || got.start?.count == 5 {
        return start?.day == from?.day
      }
      return isEdge(start, from, now) && isLast(end, to, now)
    default: return false
    }
  }

  private static func wall(_ text: String?, _ now: WallTime) -> WallTime? {
    text.flatMap { $0.count == 5 ? WallTime("\(now.day)T\($0)") : WallTime(loosely: $0) }
  }

  private static func isNear(_ one: WallTime?, _ other: WallTime?) -> Bool {
    guard let one, let other else { return false }
    return abs(one.seconds - other.seconds) <= 60
  }

  private static func isEdge(_ got: WallTime?, _ wanted: WallTime?, _ now: WallTime) -> Bool {
    guard let got else { return wanted.map { isToday($0, now) } ?? true }
    guard let wanted else { return false }
    return isNear(got, wanted)
      || got.clock == .midnight && isToday(wanted, now) && isToday(got, now)
  }

  private static func isLast(_ got: WallTime?, _ wanted: WallTime?, _ now: WallTime) -> Bool {
    guard let got else { return wanted.map { isToday($0, now) } ?? true }
    guard let wanted else { return false }
    return isNear(got, wanted) || got.clock == .midnight && got.day == wanted.day
      || got.clock == .midnight && isToday(wanted, now) && isToday(got, now)
  }

  private static func isToday(_ time: WallTime, _ now: WallTime) -> Bool {
    abs(time.seconds - now.seconds) <= 87_264
  }

  private static func isLength(_ meant: Loose, _ got: GotTime) -> Bool {
    let each = [
      "year": 31_536_000.0, "month": 2_592_000, "day": 86_400, "hour": 3_600, "minute": 60,
    ]
    let wanted = each.reduce(0) { $0 + $1.value * (meant["time"]?[$1.key]?.double ?? 0) }
    return got.type == "duration" && abs((got.seconds ?? -1) - wanted) <= 60 + 0.015 * wanted
  }

  private static func isSeries(_ meant: Loose, _ got: GotTime) -> Bool {
    guard got.type == "recurrence", let rule = got.rrule, let delta = meant["time"]?["delta"],
      let unit = delta.keys.first, let count = delta[unit]?.double
    else { return false }
    let frequency =
      switch (unit, count) {
      case ("day", 7): "FREQ=WEEKLY"
      case ("year", 0.5): "FREQ=MONTHLY;INTERVAL=6"
      case ("hour", 0.5): "FREQ=MINUTELY;INTERVAL=30"
      case ("day", 1) where rule.contains("BYDAY=MO,TU,WE,TH,FR"): "FREQ=WEEKLY"
      case ("year", _): "FREQ=YEARLY"
      case ("month", _): "FREQ=MONTHLY"
      case ("hour", _): "FREQ=HOURLY"
      default: "FREQ=DAILY" + (count > 1 ? ";INTERVAL=\(Int(count))" : "")
      }
    guard rule.contains(frequency) else { return false }
    guard let point = meant["time"]?["point"]?["time"]?.list.first?.string,
      !point.hasSuffix("00:00:00")
    else { return true }
    return got.start?.hasSuffix(point.minute.suffix(5)) == true
  }
}
