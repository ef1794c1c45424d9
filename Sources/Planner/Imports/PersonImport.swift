/// Takes people and rooms from the rows of a table; who is there already is brought up to date.
public func importing(
  people table: ImportedTable<PersonRow>, seeing view: any View
) throws(Fault) -> ImportResult {
  var result = ImportResult()
  let people = try view.people
  var lines: [PersonID: Int] = [:]
  for (line, row) in table.rows {
    let person = row.person
    if let first = lines.updateValue(line, forKey: person.id) {
      result.issues.append(RowIssue(line: line, "\(person.id) stands in line \(first) already"))
    } else {
      result.keep(.person(person), instead: people[person.id].map(Record.person))
    }
  }
  return result.finished(by: table)
}
