public import CivilTime

/// What somebody asks about policies and their renewals.
public enum RenewalCommand: Codable, Hashable, Sendable {
  /// A new policy.
  case addPolicy(PolicyDraft)
  case show(Target)
  /// Policies that come up for renewal or payment on some days; the next thirty where none are
  /// said.
  case list(DayRange?, Whose)
  /// What came of a contact.
  case touch(Target, Contact)
  /// Premium at risk by stage.
  case pipeline(Whose)
  /// Something that happened to a policy, today where no day is said.
  case event(Target, PolicyEvent, on: Day?)

  /// Whether it changes nothing.
  public var onlyReads: Bool {
    switch self {
    case .show, .list, .pipeline: true
    case .addPolicy, .touch, .event: false
    }
  }
}

/// What came of a contact, as somebody types it.
public struct Contact: Codable, Hashable, Sendable {
  /// The result and whatever was said beside it: `thinking, calls back on friday`; nil asks.
  public var words: String?
  /// By how many per cent the premium changes.
  public var change: Double?
  /// The premium of the next term, `4,560`.
  public var premium: String?
  /// The last day of the next term, or the day on which a premium will be paid.
  public var day: Day?

  /// A contact with the given facts.
  public init(
    words: String? = nil, change: Double? = nil, premium: String? = nil, day: Day? = nil
  ) {
    self.words = words
    self.change = change
    self.premium = premium
    self.day = day
  }
}

/// What can happen to a policy besides a contact.
public enum PolicyEvent: String, CaseIterable, Codable, Sendable {
  /// The client has signed for it.
  case signed
  /// The premium of the year was paid.
  case paid
  /// Cover was suspended because it was not.
  case lapsed
  /// Cover was taken up again.
  case reinstated
  /// The insurer has called the client.
  case called
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
  /// The yearly premium as it was typed: `3980`, `USD 96,500`.
  public var premium: String
  /// The first day of cover; today where none was said.
  public var effective: Day?
  /// The day on which cover ends; a year after it began where none was said.
  public var expiry: Day?

  /// A policy with the given facts.
  public init(
    client: String, number: String, classOfBusiness: String, insurer: String, premium: String,
    effective: Day? = nil, expiry: Day? = nil
  ) {
    self.client = client
    self.number = number
    self.classOfBusiness = classOfBusiness
    self.insurer = insurer
    self.premium = premium
    self.effective = effective
    self.expiry = expiry
  }
}
