/// Takes people and rooms from the rows of a table; who is there already is brought up to date.
public func importing(
  people table: ImportedTable<PersonRow>, seeing view: any View
) throws(Fault) -> ImportResult {
  var result = ImportResult()
  result.issues = table.issues
  let people = try view.people
  for (_, row) in table.rows {
    result.keep(.person(row.person), instead: people[row.person.id].map(Record.person))
  }
  return result
}
