/// A row of the journal with the link before it and its own.
public struct ChainedRow: Hashable, Sendable {
  /// The row.
  public var row: JournalRow
  /// The link of the row before it; `JournalRow.root` for the first.
  public var previous: [UInt8]
  /// Its own link.
  public var hash: [UInt8]

  /// A row with its links.
  public init(_ row: JournalRow, previous: [UInt8], hash: [UInt8]) {
    self.row = row
    self.previous = previous
    self.hash = hash
  }
}

/// The end of the journal at a moment.
public struct JournalHead: Hashable, Sendable {
  /// The number of the last row.
  public var number: Int
  /// Its link.
  public var hash: [UInt8]

  /// The end with that row.
  public init(number: Int, hash: [UInt8]) {
    self.number = number
    self.hash = hash
  }
}
