/// A customer of the brokerage.
public struct Client: Codable, Hashable, Sendable {
  /// A natural person or an organisation.
  public enum Kind: String, Codable, Sendable {
    case individual
    case organisation
  }

  /// The reference, of kind client.
  public var ref: Ref
  /// The name in Latin letters, or the only one there is.
  public var name: String
  /// The name in Chinese characters, where there is one.
  public var chineseName: String?
  /// Natural person or organisation.
  public var kind: Kind
  /// The number of an identity document.
  public var document: String?
  /// The mail address.
  public var email: String?
  /// The telephone number as it was given.
  public var phone: String?
  /// The city.
  public var city: String?
  /// The language to write to them in.
  public var language: Language?
  /// The broker who looks after them.
  public var broker: PersonID?
  /// The birthday, `YYYY-MM-DD`.
  public var birthday: String?

  /// A client with the given facts.
  public init(
    ref: Ref, name: String, chineseName: String? = nil, kind: Kind = .individual,
    document: String? = nil, email: String? = nil, phone: String? = nil, city: String? = nil,
    language: Language? = nil,
    broker: PersonID? = nil, birthday: String? = nil
  ) {
    self.ref = ref
    self.name = name
    self.chineseName = chineseName
    self.kind = kind
    self.document = document
    self.email = email
    self.phone = phone
    self.city = city
    self.language = language
    self.broker = broker
    self.birthday = birthday
  }

  /// The name as that language writes it.
  public func name(in language: Language) -> String {
    language == .chinese ? chineseName ?? name : name
  }
}
