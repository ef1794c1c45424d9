/// The name an office gives a person or a room: `li.wei`, `room-1`.
public struct PersonID: Codable, Hashable, Comparable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The name itself, lower case.
  public let description: String

  /// The program itself, in the journal of what nobody typed at the bot; nobody can undo that.
  public static let program: PersonID = "daybook"

  /// Takes the name as it stands.
  public init(_ name: String) {
    description = name
  }

  /// Takes the name as it stands.
  public init(stringLiteral name: String) {
    description = name
  }

  /// Reads the bare name.
  public init(from decoder: any Decoder) throws {
    description = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the bare name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// In order of the alphabet.
  public static func < (one: PersonID, other: PersonID) -> Bool {
    one.description < other.description
  }
}

/// Someone of the office, or a room that can be booked like a person.
public struct Person: Codable, Hashable, Sendable {
  /// What a person is trusted with.
  public enum Role: String, CaseIterable, Codable, Sendable {
    case broker
    case assistant
    case teamLead = "team_lead"
    case branchHead = "branch_head"
    case compliance
    case itAdmin = "it_admin"
    case officeAdmin = "office_admin"
    case legal
    case room
  }

  /// The short name, unique in the office.
  public var id: PersonID
  /// The name in Latin letters.
  public var name: String
  /// The name in Chinese characters, where there is one.
  public var chineseName: String?
  /// What the person is trusted with; never empty.
  public var roles: Set<Role>
  /// The team, where the person belongs to one.
  public var team: String?
  /// The language that the bot answers in unless told otherwise.
  public var language: Language
  /// The mail address.
  public var email: String?
  /// The person's own zone, where it is not the office's.
  public var zone: String?
  /// The languages that the person can advise in.
  public var speaks: Set<Language>
  /// What the person is trained and registered for.
  public var qualifications: [Qualification]
  /// When the person is left alone, where not in the hours of the house.
  public var quiet: QuietHours?

  /// A person with the given facts.
  public init(
    id: PersonID, name: String, chineseName: String? = nil, roles: Set<Role>,
    team: String? = nil, language: Language = .english, email: String? = nil,
    zone: String? = nil, speaks: Set<Language>? = nil, qualifications: [Qualification] = []
  ) {
    self.id = id
    self.name = name
    self.chineseName = chineseName
    self.roles = roles
    self.team = team
    self.language = language
    self.email = email
    self.zone = zone
    self.speaks = speaks ?? [language]
    self.qualifications = qualifications
  }

  /// Whether it is a room.
  public var isRoom: Bool { roles.contains(.room) }

  /// The name as that language writes it.
  public func name(in language: Language) -> String {
    language == .chinese ? chineseName ?? name : name
  }
}
