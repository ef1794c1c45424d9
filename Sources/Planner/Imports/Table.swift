/// The rows of a delimited text file, each with the line on which it starts.
public struct Table: Hashable, Sendable {
  /// One row; a quoted field may make it several lines long.
  public struct Row: Hashable, Sendable {
    /// The line of the file on which it starts, from 1.
    public var line: Int
    /// The fields without their quotes.
    public var fields: [String]

    /// Whether every field is blank, as in the empty rows that spreadsheets leave behind.
    var isBlank: Bool {
      fields.allSatisfy { $0.utf8.allSatisfy { $0 == UInt8(ascii: " ") || (9...13).contains($0) } }
    }
  }

  /// The byte between two fields: a comma, a semicolon or a tab.
  public var separator: UInt8
  /// Every row that is not blank, the header first.
  public var rows: [Row]
  /// Where the file breaks the rules of its own form.
  public var issues: [RowIssue]

  /// Reads UTF-8 text in the form of RFC 4180 with any line endings; the separator is the one that
  /// the header has most of, or the one that a first line `sep=;` names.
  public init(_ text: [UInt8]) {
    var reader = TableReader(text)
    separator = reader.separator
    rows = []
    while let row = reader.next() {
      if !row.isBlank { rows.append(row) }
    }
    issues = reader.issues
  }
}
