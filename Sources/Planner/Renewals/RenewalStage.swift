/// How far a renewal, or the payment of a premium, has come.
public enum RenewalStage: String, CaseIterable, Codable, Sendable {
  case notContacted = "not_contacted"
  case contacted, thinking, shopping, agreed, lost

  /// The stage that a contact with that result leads to, by the key of the option in the prompts;
  /// a key that an office has added means that the client was reached.
  init(after result: String, from stage: RenewalStage) {
    switch result {
    case "no_answer", "no_contact": self = stage
    case "thinking", "hardship": self = .thinking
    case "shopping": self = .shopping
    case "renew", "will", Cadence.Ending.paid.rawValue: self = .agreed
    case "lost", "refuse", Cadence.Ending.lapsed.rawValue: self = .lost
    default: self = .contacted
    }
  }
}
