public import CivilTime

/// One change as the journal keeps it.
public struct JournalEntry: Hashable, Sendable {
  /// Its number in the journal, from 1.
  public var number: Int
  /// The number of the first entry of the same turn.
  public var turn: Int
  /// When it was written.
  public var at: Instant
  /// Who asked for it.
  public var by: PersonID
  /// The line they typed, or the command that did it.
  public var line: String
  /// What it did.
  public var change: Change

  /// An entry with the given facts.
  public init(
    number: Int, turn: Int, at: Instant, by: PersonID, line: String, change: Change
  ) {
    self.number = number
    self.turn = turn
    self.at = at
    self.by = by
    self.line = line
    self.change = change
  }
}
