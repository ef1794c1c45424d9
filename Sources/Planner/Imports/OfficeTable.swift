import CivilTime

/// A table of clients, policies or people, read from the bytes of a delimited text file.
public enum OfficeTable: Sendable {
  case clients(ImportedTable<ClientRow>)
  case policies(ImportedTable<PolicyRow>)
  case people(ImportedTable<PersonRow>)
  /// The file cannot be read as any of these.
  case unreadable([RowIssue])

  /// What a table is about.
  public enum Kind: String, Sendable {
    case clients
    case policies
    case people
  }

  /// Reads a file; what it is about is told from its header, in English or Chinese, unless given.
  public init(_ bytes: [UInt8], as kind: Kind? = nil) {
    let table: Table
    do {
      table = Table(Array(try DecodedText(decoding: bytes).text.utf8))
    } catch {
      let reason = "neither UTF-8 nor GB18030; save the file as UTF-8"
      self = .unreadable([RowIssue(line: error.line, reason)])
      return
    }
    guard let header = table.rows.first else {
      self = .unreadable([RowIssue(line: 1, "the file has no rows")])
      return
    }
    guard let kind = kind ?? Self.kind(ofHeader: header.fields) else {
      let names = header.fields.prefix(8).map(RowFields.quoted).joined(separator: ", ")
      let reason = "no table of clients, policies or people has these columns: \(names)"
      self = .unreadable([RowIssue(line: header.line, reason)])
      return
    }
    switch kind {
    case .clients: self = .clients(TableRows(table, header, kind).read(ClientRow.self))
    case .policies: self = .policies(TableRows(table, header, kind).read(PolicyRow.self))
    case .people: self = .people(TableRows(table, header, kind).read(PersonRow.self))
    }
  }

  /// Policies have a number and something of a policy beside it, people have a role, clients a name.
  private static func kind(ofHeader header: [String]) -> Kind? {
    func names(_ columns: Set<Column>, of kind: Kind) -> Int {
      Set(header.compactMap { Column(header: $0, of: kind) }).intersection(columns).count
    }
    if names([.number], of: .policies) == 1,
      names([.insurer, .classOfBusiness, .premium, .effective, .expiry], of: .policies) > 0
    {
      return .policies
    }
    if names([.role], of: .people) == 1 { return .people }
    return names([.name, .chineseName], of: .clients) > 0 ? .clients : nil
  }
}
