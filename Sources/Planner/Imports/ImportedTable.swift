/// What came of a table: the rows that can be taken, and what is wrong with the others.
public struct ImportedTable<Row: Sendable>: Sendable {
  /// Each good row with the line on which it starts, in order.
  public var rows: [(line: Int, row: Row)]
  /// What is wrong, in order of lines; a line with an issue has no row.
  public var issues: [RowIssue]
  /// Headers of columns that nothing is read from.
  public var ignored: [String]

  /// A result with the given parts.
  public init(rows: [(line: Int, row: Row)], issues: [RowIssue], ignored: [String]) {
    self.rows = rows
    self.issues = issues
    self.ignored = ignored
  }
}
