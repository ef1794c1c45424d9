public import CivilTime

/// The days on which a client is contacted about one term of a policy: its renewal, or the premium
/// of one year of a long-term policy. Kept as one VTODO that recurs on those days.
public struct Cadence: Hashable, Sendable {
  /// What it leads up to.
  public enum Kind: String, CaseIterable, Sendable {
    /// The policy expires.
    case renewal
    /// A yearly premium falls due.
    case premium

    /// The clause whose prompts are asked at its contacts; its name is the same in every office.
    var clause: String { self == .renewal ? "O-i" : "D-GRACE" }
  }

  /// How a cadence can end.
  public enum Ending: String, Sendable {
    case renewed = "renew"
    case lost, paid, lapsed
    /// The policy's dates were changed, and with them its days of contact.
    case replaced
  }

  /// The policy.
  public var policy: Policy
  /// What it leads up to.
  public var kind: Kind
  /// The day on which the policy expires or the premium is due.
  public var due: Day
  /// The rule that gives its days: `R-RENEW-STD`.
  public var rule: String
  /// The days in order, each once.
  public var touches: [Touch]
  /// How it ended; nil while it runs.
  public var ending: Ending?
  /// When it ended.
  public var ended: Instant?
  /// The object that keeps it; nil where it is not kept yet.
  var object: StoredObject?

  /// A cadence that is not kept yet.
  init(policy: Policy, kind: Kind, due: Day, rule: String, days: [Day]) {
    self.policy = policy
    self.kind = kind
    self.due = due
    self.rule = rule
    touches = days.map { Touch($0) }
  }

  /// Whether nobody has to be contacted any more.
  public var isOver: Bool { ending != nil }

  /// The last contact with a result.
  public var last: Touch? { touches.last { $0.result != nil } }

  /// The stage after the last contact.
  public var stage: RenewalStage { last?.stage ?? .notContacted }

  /// The last day before today that has passed without a result, where none came of a later one.
  public func missed(by today: Day) -> Touch? {
    guard !isOver, let touch = touches.last(where: { $0.day < today || $0.result != nil }),
      touch.result == nil
    else { return nil }
    return touch
  }

  /// The next day on which something is to be done, today among them.
  public func next(from today: Day) -> Touch? {
    isOver ? nil : touches.first { $0.day >= today && $0.result == nil }
  }

  /// The contact that a result given today belongs to: the one that waits for it, else one more. A
  /// further one of the same day keeps what came of the one before until it has a result itself.
  func current(on today: Day) -> Touch {
    let waiting = touches.last { $0.day <= today && $0.result == nil && !isOvertaken($0) }
    guard waiting == nil, var again = touches.first(where: { $0.day == today }) else {
      return waiting ?? Touch(today)
    }
    if again.done != nil {
      again.done = nil
      again.risk.answers = []
    }
    return again
  }

  /// Whether a later contact has had a result.
  private func isOvertaken(_ touch: Touch) -> Bool {
    touches.contains { $0.day > touch.day && $0.result != nil }
  }

  /// Puts a contact in the place of that of its day.
  mutating func put(_ touch: Touch) {
    touches.removeAll { $0.day == touch.day }
    touches.append(touch)
    touches.sort { $0.day < $1.day }
  }

  /// Ends it; days to come fall away.
  mutating func end(_ ending: Ending, at now: Instant, today: Day) {
    self.ending = ending
    ended = now
    let first = touches.first
    touches.removeAll { $0.day > today && !$0.isWritten }
    if touches.isEmpty, let first { touches = [first] }
  }

  /// Whether every day of contact is past.
  func isThrough(by today: Day) -> Bool {
    touches.last.map { $0.day < today } ?? true
  }
}
