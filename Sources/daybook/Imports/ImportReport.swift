import CivilTime
import Planner

/// What came of one file, for people to read.
struct ImportReport: Sendable {
  let file: String
  let result: ImportResult
  let isKept: Bool
  let isRehearsal: Bool
  let zone: Zone

  /// `clients.csv:7: premium: "12 apples" is not an amount`, one for each bad line.
  var issues: [String] {
    result.issues.map { issue in
      "\(file):\(issue.line): \(issue.column.map { "\($0): " } ?? "")\(issue.reason)"
    }
  }

  /// What was done, then the overlaps.
  var words: String {
    ([summary] + result.overlaps.map(words)).joined(separator: "\n")
  }

  private var summary: String {
    let bad = result.issues.count
    guard isKept else {
      return "\(file): nothing taken, \(bad) bad (--skip-bad takes the other "
        + "\(result.added + result.updated + result.unchanged))"
    }
    let counts = "\(result.added) new, \(result.updated) changed, \(result.unchanged) as before"
    let left = bad == 0 ? "" : ", \(bad) left out"
    let overlapping = result.overlaps.isEmpty ? "" : ", \(result.overlaps.count) overlaps:"
    return "\(file): \(isRehearsal ? "would be " : "")\(counts)\(left)\(overlapping)"
  }

  private func words(of overlap: Overlap) -> String {
    "  \(overlap.person): \(words(of: overlap.one)) and \(words(of: overlap.other))"
  }

  private func words(of engagement: Engagement) -> String {
    let start = zone.wallTime(at: engagement.span.start)
    let end = zone.wallTime(at: engagement.span.end)
    let until = start.day == end.day ? end.clock.description : end.description
    return "\(engagement.ref?.description ?? engagement.object) "
      + "\(start.day) \(start.clock)-\(until)"
  }
}
