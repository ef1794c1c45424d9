/// Rows of cells as comma-separated values (RFC 4180).
public enum CommaSeparated {
  /// The rows in UTF-8 with CR LF at the end of each.
  public static func text(_ rows: [[String]]) -> [UInt8] {
    rows.flatMap { Array((line($0) + "\r\n").utf8) }
  }

  /// One row without the end of its line.
  public static func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",")
  }

  /// A cell, in quotation marks where it has to be.
  ///
  /// What a spreadsheet would take for a formula gets an apostrophe in front, as people type into
  /// titles and notes what they like.
  private static func cell(_ text: String) -> String {
    var cell = text
    if let first = text.first, "=+-@\t\r".contains(first), Double(text) == nil {
      cell = "'" + text
    }
    guard cell.contains(where: { "\",\r\n".contains($0) || $0.isNewline }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
