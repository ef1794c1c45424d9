/// What somebody asks of single tasks.
public enum TodoCommand: Codable, Hashable, Sendable {
  /// A task made by hand.
  case make(title: String, due: When?, client: String?, owner: PersonID?, work: Int?)
  /// Tasks that are not over, by due date.
  case list(Whose, due: Due? = nil)
  case start(Target)
  case done(Target, result: String?)
  /// Notes why it can't go on; nil lifts that.
  case block(Target, reason: String?)
  case depends(Ref, on: Ref, kind: Link.Kind, gap: WorkLength)
  /// Moves a task to another day, or by working days.
  case shift(Target, to: When?, by: WorkLength?)
  /// Leaves a step out, with a reason, for a lead to approve (clause M-c).
  case skip(Target, reason: String?)

  /// Which tasks are listed, by when they are due.
  public enum Due: Codable, Hashable, Sendable {
    /// Those that should be done by now.
    case late
    /// Those due on some days; where today is one of them, the late ones too.
    case on(DayRange)
  }

  /// Whether it changes nothing.
  public var onlyReads: Bool {
    if case .list = self { true } else { false }
  }
}
