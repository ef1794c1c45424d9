import Procedure

/// The few words that a feed says of its own.
struct FeedWords: Sendable {
  let language: Language

  var busy: String { say("Busy", "忙") }
  var renewals: String { say("Renewals", "续保到期") }
  var office: String { say("Office", "全所日程") }

  func team(_ name: String) -> String { say("Team \(name)", "\(name) 团队") }
  func duty(_ name: String) -> String { say("On duty: \(name)", "值班：\(name)") }
  func plan(_ ref: Ref) -> String { say("Plan \(ref)", "计划 \(ref)") }
  func noShow(_ text: String) -> String { text + say(" (did not come)", "(未到)") }

  func risk(_ colour: Colour, score: Int?) -> String {
    let number = score.map { " \($0)" } ?? ""
    return say("Risk: \(colour.rawValue)\(number)", "风险:\(Self.chinese(colour))\(number)")
  }

  func open(_ count: Int, first: String) -> String {
    say("Open questions: \(count), first: \(first)", "未答问题:\(count),先答:\(first)")
  }

  /// Notes without the lines that a feed has put there about risk, in whatever language.
  static func withoutRisk(_ notes: String) -> String {
    let marks = ["Risk: ", "Open questions: ", "风险:", "未答问题:"]
    return notes.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { line in !marks.contains { line.hasPrefix($0) } }.joined(separator: "\n")
  }

  private static func chinese(_ colour: Colour) -> String {
    switch colour {
    case .blue: "蓝"
    case .yellow: "黄"
    case .orange: "橙"
    case .red: "红"
    }
  }

  private func say(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }
}
