import CivilTime

/// What one line has changed, for a list of such lines.
public struct JournalTurn: Hashable, Sendable {
  /// The entry of it that was read first.
  public var entry: JournalEntry
  /// What it changed, a policy for the days of its contacts.
  public var refs: [Ref]
  /// Whether it is about a case that is kept from whoever reads the list.
  public var isKept = false
}

extension Deliberation {
  /// Entries with those of one line together, in the order in which they come; what a line has
  /// changed is in the order in which it was done.
  func turns(_ entries: [JournalEntry]) -> [JournalTurn] {
    if let first = entries.first, let last = entries.last, last.number < first.number {
      return turns(entries.reversed()).reversed()
    }
    var turns: [JournalTurn] = []
    for entry in entries {
      let refs = [entry.change.ref ?? entry.object?.policyOfTouches].compactMap(\.self)
        .filter { $0.kind != .reminder }
      if let last = turns.last, last.entry.turn == entry.turn {
        turns[turns.count - 1].refs += refs.filter { !last.refs.contains($0) }
      } else {
        turns.append(JournalTurn(entry: entry, refs: refs))
      }
    }
    return turns
  }

  /// Every entry of the line that an entry belongs to.
  func line(of entry: JournalEntry) throws(Fault) -> [JournalEntry] {
    try view.journal(in: Span(entry.at, seconds: 1), limit: Self.entriesOfLine)
      .filter { $0.turn == entry.turn }
  }

  private static var entriesOfLine: Int { 10_000 }

  /// Whether the line of these entries tells of a case that is kept from the asker, who knows what
  /// they have typed themselves.
  func isKept(_ entries: [JournalEntry]) throws(Fault) -> Bool {
    for entry in entries where entry.by != asker.id && entry.change.ref?.kind == .case {
      if try isKept(entry.change.ref) { return true }
      // One that was taken back is judged by what it was.
      if let object = entry.object, try view.object(uid: object.uid, in: object.calendar) == nil,
        isKept(try Todo(object, here: officeZone))
      {
        return true
      }
    }
    return false
  }
}
