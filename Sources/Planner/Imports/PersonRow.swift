import CivilTime

/// Someone of the office, or a room, as a line of a table describes them.
public struct PersonRow: Hashable, Sendable {
  /// The person.
  public var person: Person
}

extension PersonRow: TableRow {
  static let required: [Column] = [.id, .name, .role]

  init?(_ fields: inout RowFields) {
    let id = fields.required(.id)
    if let id, !Self.isName(id) {
      fields.report(.id, "\(RowFields.quoted(id)) is not a name of a-z, 0-9, point and dash")
    }
    let name = fields.required(.name)
    let roles = fields.value(.role, "a role", Self.roles)
    if roles == nil, fields.text(.role) == nil { fields.report(.role, "is empty") }
    let language = fields.value(
      .language, "a language that the bot speaks", Language.init(written:))
    let zone = fields.value(.zone, "a zone such as Asia/Shanghai") { Zone(identifier: $0) }
    let speaks = fields.value(.speaks, "languages such as en+zh", Self.languages)
    let trained = fields.value(.trained, "classes such as motor@2027-06-30") {
      Self.qualifications($0, .training)
    }
    let registered = fields.value(.registered, "classes such as motor or all") {
      Self.qualifications($0, .registration)
    }
    guard let id, let name, let roles else { return nil }
    person = Person(
      id: PersonID(id), name: name, chineseName: fields.text(.chineseName), roles: roles,
      team: fields.text(.team), language: language ?? .english, email: fields.email(),
      zone: zone?.identifier, speaks: speaks,
      qualifications: (trained ?? []) + (registered ?? []))
  }

  private static func languages(_ text: String) -> Set<Language>? {
    let parts = text.split(separator: "+").map { Language(written: String($0)) }
    return parts.contains(nil) ? nil : Set(parts.compactMap(\.self))
  }

  private static func qualifications(
    _ text: String, _ kind: Qualification.Kind
  ) -> [Qualification]? {
    let parts = text.split(separator: " ").map { Qualification($0, kind) }
    return parts.contains(nil) ? nil : parts.compactMap(\.self)
  }

  /// Several roles are joined by a plus sign.
  private static func roles(_ text: String) -> Set<Person.Role>? {
    let parts = text.split(separator: "+").map { Person.Role(written: String($0)) }
    guard !parts.isEmpty, !parts.contains(nil) else { return nil }
    return Set(parts.compactMap(\.self))
  }

  private static func isName(_ text: String) -> Bool {
    text.utf8.count <= 64
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".")
          || $0 == UInt8(ascii: "-")
      }
  }
}
