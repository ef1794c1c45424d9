/// Why a line of an imported file cannot be taken as it stands.
public struct RowIssue: Hashable, Sendable, CustomStringConvertible {
  /// The line of the file on which the row starts, from 1.
  public var line: Int
  /// The column as the file's header names it, where one is to blame.
  public var column: String?
  /// What is wrong with it.
  public var reason: String

  /// An issue of one line.
  public init(line: Int, column: String? = nil, _ reason: String) {
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// `line 7, premium: "12 apples" is not an amount`.
  public var description: String {
    column.map { "line \(line), \($0): \(reason)" } ?? "line \(line): \(reason)"
  }
}
