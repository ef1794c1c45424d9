public import CivilTime

/// What keeping a table would do to an office, row by row.
public struct TableImport: Sendable {
  /// What to keep; nothing for rows that say what is known already.
  public var changes: [Change] = []
  /// What is wrong, in order of lines: rows that can't be read, and rows that don't fit the office.
  public var issues: [RowIssue] = []
  /// Headers of columns that nothing is kept from.
  public var ignored: [String] = []
  /// Rows that say what is known already.
  public var unchanged = 0

  /// Rows that are new.
  public var added: Int { changes.count { $0.before == nil } }
  /// Rows that change what is known.
  public var changed: Int { changes.count - added }
}

extension OfficeTable {
  /// Compares the table with what an office knows and says what would change; the same table a
  /// second time changes nothing.
  ///
  /// What stands in the table replaces what is known; an empty field takes nothing away.
  ///
  /// - Throws: `Fault` when what is kept can't be read.
  public func changes(seeing view: any View, at now: Instant) throws(Fault) -> TableImport {
    switch self {
    case .unreadable(let issues):
      return TableImport(issues: issues)
    case .people(let table):
      return Self.changes(people: table, known: try view.people)
    case .clients(let table):
      var clients = ClientImport(
        clients: try view.clients.clients, people: try view.people,
        nextNumber: try view.nextNumber(of: .client), table: table)
      for (line, row) in table.rows { clients.take(row, line: line) }
      return clients.result(of: table)
    case .policies(let table):
      var policies = try PolicyImport(seeing: view, at: now)
      for (line, row) in table.rows { try policies.take(row, line: line) }
      return policies.result.finished(by: table)
    }
  }

  private static func changes(
    people table: ImportedTable<PersonRow>, known: [PersonID: Person]
  ) -> TableImport {
    var result = TableImport()
    var lines: [PersonID: Int] = [:]
    for (line, row) in table.rows {
      let person = row.person
      if let first = lines.updateValue(line, forKey: person.id) {
        result.issues.append(RowIssue(line: line, "\(person.id) stands in line \(first) already"))
      } else if known[person.id] == person {
        result.unchanged += 1
      } else {
        result.changes.append(
          Change(before: known[person.id].map { .person($0) }, after: .person(person)))
      }
    }
    return result.finished(by: table)
  }
}

extension TableImport {
  /// With what is said about the table itself.
  func finished<Row>(by table: ImportedTable<Row>) -> TableImport {
    var finished = self
    finished.issues = (issues + table.issues).sorted { $0.line < $1.line }
    finished.ignored = table.ignored + ignored
    return finished
  }
}
