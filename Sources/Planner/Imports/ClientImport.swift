import CivilTime

/// Takes clients from the rows of a table.
///
/// A row is about a client who is there when it gives their reference, or their name with nothing
/// that speaks against it: another document, telephone number, mail address or birthday. What the row leaves
/// empty stays as it is.
public func importing(
  clients table: ImportedTable<ClientRow>, by asker: Person, seeing view: any View
) throws(Fault) -> ImportResult {
  var clients = ClientImport(
    clients: try view.clients.clients, people: try view.people, asker: asker.id,
    nextNumber: try view.nextNumber(of: .client), table: table)
  for (line, row) in table.rows { clients.take(row, line: line) }
  return clients.result.finished(by: table)
}

/// Tells the new clients of a table from those that the office knows.
private struct ClientImport {
  private(set) var result = ImportResult()
  private let asker: PersonID
  private let brokers: Brokers
  private var known: [Ref: Client]
  private var names = NameIndex<Ref>()
  /// The line that each client was taken from.
  private var lines: [Ref: Int] = [:]
  private var nextNumber: Int

  init(
    clients: [Client], people: [PersonID: Person], asker: PersonID, nextNumber: Int,
    table: ImportedTable<ClientRow>
  ) {
    self.asker = asker
    brokers = Brokers(people)
    known = Dictionary(clients.map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first })
    for client in clients { names.add(client.ref, names: [client.name, client.chineseName]) }
    // References that the table gives are kept free for their rows.
    let given = table.rows.compactMap { $0.row.ref?.number }.max() ?? 0
    self.nextNumber = max(nextNumber, given + 1)
  }

  /// Takes a row as a new client, as news of a known one, or as an issue.
  mutating func take(_ row: ClientRow, line: Int) {
    var broker: PersonID?
    if let words = row.broker {
      let found = brokers.find(words)
      broker = found.id
      if let issue = found.issue { return refuse(line, issue, column: .broker) }
    }
    let (ref, issue) = reference(of: row)
    if let issue { return refuse(line, issue) }
    let before = ref.flatMap { known[$0] }
    let after = (before ?? newClient(row, ref)).updated(
      by: row, broker: broker, otherwise: asker)
    if let first = lines.updateValue(line, forKey: after.ref) {
      return refuse(line, "is the same client as line \(first)")
    }
    result.keep(.client(after), instead: before.map { .client($0) })
    if before == nil { names.add(after.ref, names: [after.name, after.chineseName]) }
    known[after.ref] = after
  }

  /// The reference that a row gives, or that of the one client with its name and nothing that
  /// speaks against it; nil for a new client.
  private func reference(of row: ClientRow) -> (Ref?, issue: String?) {
    if let ref = row.ref {
      guard let client = known[ref], lines[ref] == nil else { return (ref, nil) }
      let isSame = [row.name, row.chineseName].contains { name in
        name.map { names[$0].contains(ref) } ?? false
      }
      return isSame
        ? (ref, nil) : (nil, "\(ref) is \(RowFields.quoted(client.name)) in the office")
    }
    let namesakes = [row.name, row.chineseName].compactMap(\.self).flatMap { names[$0] }
    let found = Set(namesakes).sorted().filter { known[$0]?.mayBe(row) ?? false }
    guard found.count > 1 else { return (found.first, nil) }
    let all = found.map(\.description).joined(separator: " or ")
    return (nil, "\(RowFields.quoted(row.name)) may be \(all); give the reference")
  }

  private mutating func newClient(_ row: ClientRow, _ ref: Ref?) -> Client {
    if let ref { return Client(ref: ref, name: row.name) }
    defer { nextNumber += 1 }
    return Client(ref: Ref(.client, nextNumber), name: row.name)
  }

  private mutating func refuse(_ line: Int, _ reason: String, column: Column? = nil) {
    result.issues.append(RowIssue(line: line, column: column?.title, reason))
  }
}

extension Client {
  /// Whether neither telephone nor mail nor birthday speaks against it.
  fileprivate func mayBe(_ row: ClientRow) -> Bool {
    func agree(_ one: String?, _ other: String?) -> Bool {
      guard let one, let other else { return true }
      return one.lowercased() == other.lowercased()
    }
    return agree(document, row.document) && agree(phone?.digits, row.phone?.digits)
      && agree(email, row.email)
      && agree(birthday, row.birthday?.description)
  }

  fileprivate func updated(by row: ClientRow, broker: PersonID?, otherwise asker: PersonID)
    -> Client
  {
    var client = self
    client.name = row.name
    client.chineseName = row.chineseName ?? chineseName
    client.kind = row.kind ?? kind
    client.document = row.document ?? document
    client.email = row.email ?? email
    client.phone = row.phone ?? phone
    client.city = row.city ?? city
    client.language = row.language ?? language
    client.broker = broker ?? self.broker ?? asker
    client.birthday = row.birthday?.description ?? birthday
    return client
  }
}

extension String {
  /// The digits of a telephone number.
  fileprivate var digits: String { String(filter(\.isNumber)) }
}
