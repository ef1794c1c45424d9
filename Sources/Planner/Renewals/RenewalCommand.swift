public import CivilTime

/// What somebody asks about policies and their renewals.
public enum RenewalCommand: Codable, Hashable, Sendable {
  /// A new policy.
  case addPolicy(PolicyDraft)
  case show(Target)
  /// Policies that come up for renewal or payment within some days.
  case list(DayRange?, Whose)
  /// The result of a contact: `thinking`, with the premium's change in percent perhaps.
  case touch(Target, result: String, change: Double?, note: String?)
  /// Premium at risk by stage.
  case pipeline(Whose)
  /// Something that happened to a policy: `signed`, `paid`, `lapsed`, `reinstated`, `called`.
  case event(Target, String, on: Day?)

  /// Whether it changes nothing.
  public var onlyReads: Bool {
    switch self {
    case .show, .list, .pipeline: true
    case .addPolicy, .touch, .event: false
    }
  }
}

/// A policy as somebody types it.
public struct PolicyDraft: Codable, Hashable, Sendable {
  /// The client by reference or name.
  public var client: String
  /// The insurer's number.
  public var number: String
  /// The class of business.
  public var classOfBusiness: String
  /// The insurer.
  public var insurer: String
  /// The yearly premium in hundredths.
  public var premium: Int
  /// The currency.
  public var currency: String
  /// The first day of cover.
  public var effective: Day
  /// The day on which cover ends.
  public var expiry: Day

  /// A policy with the given facts.
  public init(
    client: String, number: String, classOfBusiness: String, insurer: String, premium: Int,
    currency: String, effective: Day, expiry: Day
  ) {
    self.client = client
    self.number = number
    self.classOfBusiness = classOfBusiness
    self.insurer = insurer
    self.premium = premium
    self.currency = currency
    self.effective = effective
    self.expiry = expiry
  }
}
