/// The few words that a feed says of its own.
struct FeedWords: Sendable {
  let language: Language

  var busy: String { say("Busy", "忙") }
  var renewals: String { say("Renewals", "续保到期") }
  var office: String { say("Office", "全所日程") }

  func team(_ name: String) -> String { say("Team \(name)", "\(name) 团队") }
  func plan(_ ref: Ref) -> String { say("Plan \(ref)", "计划 \(ref)") }
  func noShow(_ text: String) -> String { text + say(" (did not come)", "(未到)") }

  private func say(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }
}
