public import CivilTime

/// A client as a line of a table describes one.
public struct ClientRow: Hashable, Sendable {
  /// The number that the table gives the client: a reference of the office, or another system's.
  public var id: String?
  /// The name in Latin letters, or the only one there is.
  public var name: String
  /// The name in Chinese characters.
  public var chineseName: String?
  /// Natural person or organisation, where the table says so.
  public var kind: Client.Kind?
  /// The number of an identity document.
  public var document: String?
  /// The mail address.
  public var email: String?
  /// The telephone number as written.
  public var phone: String?
  /// The city.
  public var city: String?
  /// The language to write in.
  public var language: Language?
  /// The broker, by id or name.
  public var broker: String?
  /// The birthday.
  public var birthday: Day?

  /// The reference of the office, where `id` is one.
  public var ref: Ref? { id.flatMap { Ref($0) }.flatMap { $0.kind == .client ? $0 : nil } }
}

extension ClientRow: TableRow {
  static let required: [Column] = []

  init?(_ fields: inout RowFields) {
    let names = (fields.text(.name), fields.text(.chineseName))
    guard let name = names.0 ?? names.1 else {
      fields.report(.name, "is empty")
      return nil
    }
    self.name = name
    let isChinese = name.unicodeScalars.contains { $0.properties.isIdeographic }
    chineseName = names.1 ?? (isChinese ? name : nil)
    id = fields.digits(.id)
    kind = fields.value(.kind, "individual or organisation", Client.Kind.init(written:))
    document = fields.digits(.document)
    email = fields.email()
    phone = fields.digits(.phone)
    city = fields.text(.city)
    language = fields.value(.language, "a language that the office writes", Language.init(written:))
    broker = fields.text(.broker)
    birthday = fields.value(.birthday, RowFields.aDate, Day.init(written:))
  }
}
