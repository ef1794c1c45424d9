/// What somebody asks of single tasks.
public enum TodoCommand: Codable, Hashable, Sendable {
  /// A task made by hand.
  case make(title: String, due: When?, client: String?, owner: PersonID?, work: Int?)
  /// Tasks that are not over, by due date.
  case list(Whose)
  case start(Target)
  case done(Target, result: String?)
  /// Notes why it can't go on; nil lifts that.
  case block(Target, reason: String?)
  case depends(Ref, on: Ref, kind: Link.Kind, gap: WorkLength)
  /// Moves a task to another day, or by working days.
  case shift(Target, to: When?, by: WorkLength?)
  /// Leaves a step out, with a reason, for a lead to approve (clause M-c).
  case skip(Target, reason: String?)

  /// Whether it changes nothing.
  public var onlyReads: Bool {
    if case .list = self { true } else { false }
  }
}
