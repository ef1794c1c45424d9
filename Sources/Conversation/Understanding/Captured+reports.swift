import CivilTime
import Planner

extension Captured {
  /// Reports, records and proofs.
  var report: Command? {
    switch command.id {
    case "report": .report(workReport)
    case "log": .report(.log(pastDays, whose))
    case "records": .report(.records(target))
    case "records-due": .report(.recordsDue)
    case "coverage": .report(.coverage(pastDays, form(text("form")) ?? .text))
    case "proof": .report(.proof(target))
    case "told": .report(.contact(target, words: text("note") ?? ""))
    default: nil
    }
  }

  /// The days in the slot as somebody says them who looks back: a date without a year that would
  /// lie far ahead is last year's.
  private var pastDays: DayRange? {
    guard var range = days("days") else { return nil }
    if range.first > scene.today + 180 {
      range.first = range.first.adding(months: -12)
      range.last = range.last.adding(months: -12)
    }
    return range
  }

  /// The words beside `report` in any order: a period, `last`, a form, a team or a person.
  private var workReport: ReportCommand {
    let words = ["first", "second", "third", "fourth"].compactMap { text($0) }
    let range = pastDays
    var period = words.lazy.compactMap { self.period($0) }.first ?? namedPeriod
    if let range, period == nil {
      let count = range.last - range.first + 1
      period = count == 1 ? .day : count <= 7 ? .week : .month
    }
    var on = range?.first
    if isLast { on = beginning(before: period ?? .week) }
    let wanted = words.lazy.compactMap { form($0) }.first
    return .report(
      period ?? .week, of: named(among: words), on: on, wanted ?? ReportCommand.Form.text)
  }

  private func named(among words: [String]) -> Whose? {
    if isOwn { return .own }
    if self["who"] != nil || self["team"] != nil || self["everybody"] != nil { return whose }
    let name = words.first { word in
      period(word) == nil && form(word) == nil && !Self.last.contains(word.lowercased())
    }
    return name.map(whose(named:))
  }

  private static let last: Set<String> = ["last", "previous", "上周", "上月", "上个月"]

  private func period(_ word: String) -> ReportCommand.Period? {
    switch word.lowercased() {
    case "day", "daily", "today", "今天", "日": .day
    case "week", "weekly", "周", "本周", "上周": .week
    case "month", "monthly", "月", "本月", "上月", "上个月": .month
    default: nil
    }
  }

  var typed: String { line.text(0..<line.bytes.count).lowercased() }

  /// The period by the name of the command, where the language has one for each.
  private var namedPeriod: ReportCommand.Period? {
    typed.contains("日报")
      ? .day
      : typed.contains("月报") || typed.contains("month")
        ? .month
        : typed.contains("周报") || typed.contains("week") ? .week : nil
  }

  /// Whether the period before this one is meant.
  private var isLast: Bool {
    typed.split { $0 == " " }.contains("last")
      || ["上周", "上月", "上个月"].contains { typed.contains($0) }
  }

  private func beginning(before period: ReportCommand.Period) -> Day {
    switch period {
    case .day: scene.today - 1
    case .week: scene.today - 7
    case .month: (scene.today - (scene.today.date.day - 1)).adding(months: -1)
    }
  }

  private var isOwn: Bool { typed.hasPrefix("my ") || typed.hasPrefix("我的") }

  private func form(_ word: String?) -> ReportCommand.Form? {
    switch word?.lowercased() {
    case "csv", "表格": .csv
    case "html", "page", "网页": .html
    case "text", "文字": .text
    default: nil
    }
  }

  /// Whose things a word means: a team's, everybody's, a person's.
  func whose(named word: String) -> Whose {
    let wanted = word.lowercased()
    if let team = team(named: word) { return .team(team) }
    if ["all", "everybody", "office", "全部", "全公司"].contains(wanted) { return .everybody }
    if ["me", "mine", "我"].contains(wanted) { return .own }
    let id = reader.person(named: word)
    return id == scene.speaker.id ? .own : .person(id)
  }
}
