public import CivilTime

/// An insurance policy that the brokerage placed.
public struct Policy: Codable, Hashable, Sendable {
  /// The reference, of kind policy.
  public var ref: Ref
  /// The insurer's policy number.
  public var number: String
  /// Whose policy it is.
  public var client: Ref
  /// The insurance company.
  public var insurer: String
  /// The class of business: motor, property, critical illness.
  public var classOfBusiness: String
  /// The yearly premium in hundredths of the currency.
  public var premium: Int
  /// The currency, an ISO 4217 code.
  public var currency: String
  /// The first day of cover.
  public var effective: Day
  /// The day on which cover ends or is renewed.
  public var expiry: Day
  /// The broker who placed it.
  public var broker: PersonID
  /// The day on which the client has signed for it, where that is known.
  public var received: Day?
  /// The day on which cover was suspended, while it is.
  public var suspended: Day?

  /// A policy with the given facts.
  public init(
    ref: Ref, number: String, client: Ref, insurer: String, classOfBusiness: String,
    premium: Int, currency: String, effective: Day, expiry: Day, broker: PersonID
  ) {
    self.ref = ref
    self.number = number
    self.client = client
    self.insurer = insurer
    self.classOfBusiness = classOfBusiness
    self.premium = premium
    self.currency = currency
    self.effective = effective
    self.expiry = expiry
    self.broker = broker
  }
}
