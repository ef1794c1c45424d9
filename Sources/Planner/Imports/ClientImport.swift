import CivilTime

/// Takes clients from the rows of a table.
///
/// A row is about a client that is there when it gives their reference, or their name along with
/// the same mail address or telephone number; what the row leaves empty stays as it is.
public func importing(
  clients table: ImportedTable<ClientRow>, by asker: Person, seeing view: any View
) throws(Fault) -> ImportResult {
  var result = ImportResult()
  result.issues = table.issues
  let book = try view.clients
  let people = try view.people
  var number = try view.nextNumber(of: .client)
  // References that the file gives are kept for its own rows.
  let given = Set(table.rows.compactMap(\.row.ref))
  for (line, row) in table.rows {
    let broker = row.broker.map { people.person(named: $0) }
    if case .some(nil) = broker {
      result.issues.append(
        RowIssue(line: line, column: "broker", "\"\(row.broker ?? "")\" is nobody of the office"))
      continue
    }
    let before = row.ref.flatMap { book[$0] } ?? book.client(like: row)
    var client = before ?? Client(ref: row.ref ?? Ref(.client, 0), name: row.name)
    if client.ref.number == 0 {
      while given.contains(Ref(.client, number)) || book[Ref(.client, number)] != nil {
        number += 1
      }
      client.ref = Ref(.client, number)
      number += 1
    }
    client.take(row, broker: broker?.map(\.id) ?? nil, otherwise: asker.id)
    result.keep(.client(client), instead: before.map(Record.client))
  }
  return result
}

extension Client {
  fileprivate mutating func take(_ row: ClientRow, broker: PersonID?, otherwise asker: PersonID) {
    name = row.name
    chineseName = row.chineseName ?? chineseName
    kind = row.kind ?? kind
    document = row.document ?? document
    email = row.email ?? email
    phone = row.phone ?? phone
    city = row.city ?? city
    language = row.language ?? language
    self.broker = broker ?? self.broker ?? asker
    birthday = row.birthday?.description ?? birthday
  }
}

extension ClientBook {
  /// The one client of the row's name who shares its mail address or telephone number.
  fileprivate func client(like row: ClientRow) -> Client? {
    let found = clients.filter { client in
      (client.name == row.name || (row.chineseName != nil && client.chineseName == row.chineseName))
        && ((row.email != nil && client.email == row.email)
          || (row.phone != nil && client.phone == row.phone)
          || (row.email == nil && row.phone == nil))
    }
    return found.count == 1 ? found[0] : nil
  }
}

extension [PersonID: Person] {
  /// The person of that id or name, in either language.
  func person(named name: String) -> Person? {
    if let person = self[PersonID(name)] { return person }
    let wanted = name.lowercased()
    let found = values.filter {
      !$0.isRoom && ($0.name.lowercased() == wanted || $0.chineseName == name)
    }
    return found.count == 1 ? found[0] : nil
  }
}
