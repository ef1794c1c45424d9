/// One row's fields by what they hold, and what is found wrong with them.
struct RowFields {
  let line: Int
  var issues: [RowIssue] = []

  private let fields: [String]
  private let columns: [Column: Int]
  private let header: [String]

  init(_ row: Table.Row, columns: [Column: Int], header: [String]) {
    line = row.line
    fields = row.fields
    self.columns = columns
    self.header = header
  }

  /// What stands in a column, on one line and without blanks around it; nil where nothing does.
  mutating func text(_ column: Column) -> String? {
    guard let place = columns[column], place < fields.count else { return nil }
    let words = fields[place].split(whereSeparator: \.isWhitespace)
    let text = words.joined(separator: " ")
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      report(column, "holds a control character")
    } else if text.utf8.count > 1_000 {
      report(column, "is longer than 1,000 bytes")
    }
    return text.isEmpty ? nil : text
  }

  /// What has to stand in a column.
  mutating func required(_ column: Column) -> String? {
    let text = text(column)
    if text == nil { report(column, "is empty") }
    return text
  }

  /// What stands in a column, as a value that its text has to make; `kind` completes "is not ...".
  mutating func value<Value>(_ column: Column, _ kind: String, _ make: (String) -> Value?) -> Value?
  {
    guard let text = text(column) else { return nil }
    let value = make(text)
    if value == nil { report(column, "\(Self.quoted(text)) is not \(kind)") }
    return value
  }

  /// A number that has to be there in full; spreadsheets round long ones to `1.38E+10`.
  mutating func digits(_ column: Column) -> String? {
    guard let text = text(column) else { return nil }
    let bytes = Array(text.utf8)
    if let e = bytes.firstIndex(of: UInt8(ascii: "E")), e + 1 < bytes.count,
      bytes[e + 1] == UInt8(ascii: "+"), bytes[..<e].allSatisfy({ $0 < 0x3A && $0 != 0x20 })
    {
      report(column, "\(Self.quoted(text)) was rounded by a spreadsheet, write it as text")
    }
    return text
  }

  mutating func report(_ column: Column, _ reason: String) {
    let name = columns[column].map { header[$0] } ?? column.title
    issues.append(RowIssue(line: line, column: name, reason))
  }

  static func quoted(_ text: String) -> String {
    "\"\(text.count > 40 ? text.prefix(40) + "..." : text[...])\""
  }
}

extension RowFields {
  static let aDate = "a date; write it as 2026-03-06"

  /// A mail address: one at-sign with something before and after it, and nothing that could end a
  /// line of a message.
  mutating func email() -> String? {
    value(.email, "a mail address") { text in
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      let isPlain = text.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0.value != 0x7F && !"<>,;:\"()".unicodeScalars.contains($0)
      }
      return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && isPlain
        ? text : nil
    }
  }
}
