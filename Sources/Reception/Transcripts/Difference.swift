public import Planner

/// A place where the bot says something else than a transcript expects.
public struct Difference: Hashable, Sendable {
  /// The line of the turn, from 1.
  public var line: Int
  /// Who spoke.
  public var person: PersonID
  /// What they said.
  public var said: String
  /// What the transcript expects.
  public var expected: String
  /// What the bot says.
  public var answer: String

  /// The turn, then what is missing (`-`) and what came instead (`+`), line by line.
  public var description: String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = answer.split(separator: "\n", omittingEmptySubsequences: false)
    let changes = new.difference(from: old)
    let removed = Set(changes.removals.compactMap(\.offset))
    let inserted = Dictionary(
      uniqueKeysWithValues: changes.insertions.compactMap { change in
        if case .insert(let offset, let line, _) = change { (offset, line) } else { nil }
      })
    var lines: [String] = ["  \(person)> \(said)"]
    var next = 0
    for (offset, line) in old.enumerated() {
      if removed.contains(offset) {
        lines.append("- \(line)")
        continue
      }
      while let more = inserted[next] {
        lines.append("+ \(more)")
        next += 1
      }
      lines.append("  \(line)")
      next += 1
    }
    lines += (next..<max(next, new.count)).compactMap { inserted[$0].map { "+ \($0)" } }
    return lines.joined(separator: "\n")
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
