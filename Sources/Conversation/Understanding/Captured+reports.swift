import CivilTime
import Planner

extension Captured {
  /// Reports, records and proofs.
  var report: Command? {
    switch command.id {
    case "report": .report(workReport)
    case "log": .report(.log(days("days"), whose))
    case "records": .report(.records(target))
    case "records-due": .report(.recordsDue)
    case "coverage": .report(.coverage(days("days"), form(text("form")) ?? .text))
    case "proof": .report(.proof(target))
    case "told": .report(.contact(target, words: text("note") ?? ""))
    default: nil
    }
  }

  /// The words after `report` in any order: a period, a form, a team or a person.
  private var workReport: ReportCommand {
    let words = ["first", "second", "third"].compactMap { text($0) }
    var period = self.period(words) ?? .week
    var named: Whose?
    for word in words where self.period([word]) == nil && form(word) == nil {
      named = whose(named: word)
    }
    if self["who"] != nil || self["team"] != nil || self["everybody"] != nil { named = whose }
    if isOwn { named = .own }
    let range = days("days")
    if let range, self.period(words) == nil, !isNamed {
      let count = range.last - range.first + 1
      period = count == 1 ? .day : count <= 7 ? .week : .month
    }
    let wanted = words.lazy.compactMap { form($0) }.first
    return .report(period, of: named, on: range?.first, wanted ?? ReportCommand.Form.text)
  }

  /// The period by a word, or by the name of the command where the language has one for each.
  private func period(_ words: [String]) -> ReportCommand.Period? {
    for word in words {
      switch word.lowercased() {
      case "day", "daily", "today", "今天", "日": return .day
      case "week", "weekly", "周", "本周": return .week
      case "month", "monthly", "月", "本月": return .month
      default: continue
      }
    }
    guard words.count != 1 || form(words[0]) != nil else { return nil }
    return typedPeriod
  }

  private var typed: String { line.text(0..<line.bytes.count) }

  private var typedPeriod: ReportCommand.Period? {
    typed.contains("日报") ? .day : typed.contains("月报") ? .month : isNamed ? .week : nil
  }

  /// Whether the name of the command says the period.
  private var isNamed: Bool { ["日报", "周报", "月报"].contains { typed.contains($0) } }

  private var isOwn: Bool {
    typed.lowercased().hasPrefix("my ") || typed.hasPrefix("我的")
  }

  private func form(_ word: String?) -> ReportCommand.Form? {
    switch word?.lowercased() {
    case "csv", "表格": .csv
    case "html", "page", "网页": .html
    case "text", "文字": .text
    default: nil
    }
  }

  private func whose(named word: String) -> Whose {
    let wanted = word.lowercased()
    let team = scene.people.values.compactMap(\.team).first { $0.lowercased() == wanted }
    if let team { return .team(team) }
    if ["all", "everybody", "office", "全部", "全公司"].contains(wanted) { return .everybody }
    if ["me", "mine", "我"].contains(wanted) { return .own }
    let id = reader.person(named: word)
    return id == scene.speaker.id ? .own : .person(id)
  }
}
