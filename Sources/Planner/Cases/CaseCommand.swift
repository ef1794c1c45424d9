/// What somebody asks about exceptions to the order of business.
public enum CaseCommand: Codable, Hashable, Sendable {
  /// What kind of case.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case missing, mistake, complaint, emergency, leak, fault
  }

  /// A new case about an object or a client, in the words of whoever reports it.
  case open(Kind, about: Target?, client: String?, words: String?)
  case list(Whose)
  case show(Target)
  /// A second person lets go on what a mistake has frozen.
  case release(Target, reason: String?)
  case close(Target, result: String?)
  /// Answers the roll-call of an emergency.
  case safe(Target?, isSafe: Bool)
  /// Moves the appointments that an emergency touches, after a preview.
  case moveAffected(Target)

  /// Whether it changes nothing.
  public var onlyReads: Bool {
    switch self {
    case .list, .show: true
    default: false
    }
  }
}
