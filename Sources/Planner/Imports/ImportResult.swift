/// What the import of one file comes to, decided but not yet kept.
public struct ImportResult: Sendable {
  /// What is to be kept.
  public var changes: [Change] = []
  /// How many things are new.
  public var added = 0
  /// How many replace an earlier state.
  public var updated = 0
  /// How many are there already, just so.
  public var unchanged = 0
  /// What cannot be taken, in order of lines.
  public var issues: [RowIssue] = []
  /// Appointments of the file that overlap another one of the same person, in order of start.
  public var overlaps: [Overlap] = []

  /// Nothing yet.
  public init() {}

  mutating func keep(_ record: Record, instead before: Record?) {
    if before == record {
      unchanged += 1
      return
    }
    if before == nil { added += 1 } else { updated += 1 }
    changes.append(Change(before: before, after: record))
  }

  /// With what is wrong in the table itself among the issues.
  func finished<Row>(by table: ImportedTable<Row>) -> ImportResult {
    var finished = self
    finished.issues = (issues + table.issues).sorted { $0.line < $1.line }
    return finished
  }
}
