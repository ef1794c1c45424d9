/// The rows of a table under a header that is understood.
struct TableRows {
  private let table: Table
  private let header: Table.Row
  private let columns: [Column: Int]
  private let ignored: [String]
  private let headerIssues: [RowIssue]

  init(_ table: Table, _ header: Table.Row, _ kind: OfficeTable.Kind) {
    self.table = table
    self.header = header
    var columns: [Column: Int] = [:]
    var ignored: [String] = []
    var issues: [RowIssue] = []
    for (place, name) in header.fields.enumerated() {
      guard let column = Column(header: name, of: kind) else {
        if !name.isEmpty { ignored.append(name) }
        continue
      }
      if let first = columns[column] {
        let reason = "means the same as the column \(RowFields.quoted(header.fields[first]))"
        issues.append(RowIssue(line: header.line, column: name, reason))
      } else {
        columns[column] = place
      }
    }
    self.columns = columns
    self.ignored = ignored
    headerIssues = issues
  }

  func read<Row: TableRow>(_ kind: Row.Type) -> ImportedTable<Row> {
    let missing = kind.required.filter { columns[$0] == nil }.map(\.title)
    guard missing.isEmpty else {
      let reason = "the table has no column for: \(missing.joined(separator: ", "))"
      return ImportedTable(
        rows: [], issues: headerIssues + [RowIssue(line: header.line, reason)], ignored: ignored)
    }
    var rows: [(line: Int, row: Row)] = []
    var issues = headerIssues
    let broken = Dictionary(grouping: table.issues, by: \.line)
    for row in table.rows.dropFirst() {
      var fields = RowFields(row, columns: columns, header: header.fields)
      fields.issues = broken[row.line] ?? []
      if fields.issues.isEmpty, row.fields.count != header.fields.count {
        let counts = "\(row.fields.count) fields where the header has \(header.fields.count)"
        fields.issues = [RowIssue(line: row.line, "the row has \(counts)")]
      }
      if fields.issues.isEmpty, let made = Row(&fields), fields.issues.isEmpty {
        rows.append((row.line, made))
      }
      issues += fields.issues
    }
    issues += broken[header.line] ?? []
    return ImportedTable(
      rows: rows, issues: issues.sorted { $0.line < $1.line }, ignored: ignored)
  }
}

/// A row that is read from the fields of a table.
protocol TableRow: Sendable {
  /// The columns without which no row can be read.
  static var required: [Column] { get }

  init?(_ fields: inout RowFields)
}
