import CivilTime

extension Deliberation {
  func decide(_ command: ReportCommand) throws(Fault) -> Decision {
    switch command {
    case .report(let period, let whose, let day, let form):
      try report(period, of: whose, on: day, form)
    case .log(let range, let whose): try log(range, of: whose)
    case .coverage(let range, let form): try coverage(range, form)
    case .proof(let target): try proof(target)
    case .records(let target): try records(target)
    case .recordsDue: try reviewRecords()
    case .contact(let target, let words): try contact(target, words)
    }
  }

  /// The days from one to another as an instant's span, on the office's wall.
  func span(of days: ClosedRange<Day>) -> Span {
    Span(
      officeZone.instant(of: WallTime(days.lowerBound)),
      officeZone.instant(of: WallTime(days.upperBound + 1)))
  }
}
