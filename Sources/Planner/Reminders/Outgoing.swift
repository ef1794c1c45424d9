public import CivilTime

/// One message to one person: the reminders that are said to them at one moment.
public struct Outgoing: Codable, Hashable, Sendable {
  /// What programs call it (design, section 3).
  public enum Kind: String, Codable, Sendable {
    case reminder, escalation, notice
  }

  /// Whom it goes to.
  public var to: PersonID
  /// What is said, in order.
  public var reminders: [Ref]
  /// What it is.
  public var kind: Kind
  /// Whether it goes before others.
  public var isUrgent: Bool
  /// When it was due to be said.
  public var at: Instant

  /// A message with the given facts.
  public init(to: PersonID, reminders: [Ref], kind: Kind, isUrgent: Bool, at: Instant) {
    self.to = to
    self.reminders = reminders
    self.kind = kind
    self.isUrgent = isUrgent
    self.at = at
  }

  /// What is the same however often it is tried and on whichever way it goes.
  public var key: String {
    "\(reminders.first?.description ?? "R0")-\(reminders.count)-\(at.seconds)"
  }
}

extension Outgoing {
  /// The messages that changes make: one to each person for all that is now said to them, what is
  /// urgent on its own.
  static func messages(of changes: [Change]) -> [Outgoing] {
    var found: [Outgoing] = []
    for change in changes {
      guard case .reminder(let reminder)? = change.after, let said = reminder.said,
        reminder.state == .waiting
      else { continue }
      if case .reminder(let before)? = change.before, before.said == said { continue }
      let place = found.firstIndex { one in
        one.to == reminder.to && one.at == said && !one.isUrgent && !reminder.isUrgent
      }
      if let place {
        found[place].add(reminder)
      } else {
        found.append(
          Outgoing(
            to: reminder.to, reminders: [reminder.ref], kind: reminder.message,
            isUrgent: reminder.isUrgent, at: said))
      }
    }
    return found
  }

  private mutating func add(_ reminder: Reminder) {
    // What the day brings stands above what falls due in it.
    reminders.insert(reminder.ref, at: reminder.kind == .digest ? 0 : reminders.count)
    if reminder.message == .escalation { kind = .escalation }
    if kind == .notice { kind = reminder.message }
  }
}

extension Reminder {
  fileprivate var message: Outgoing.Kind {
    switch kind {
    case .rung: rung ?? 0 > 0 ? .escalation : .reminder
    case .notice: .notice
    case .appointment, .questions, .due, .contact, .digest, .alarm: .reminder
    }
  }
}

extension [Change] {
  /// The messages that go out with these changes.
  public var messages: [Outgoing] { Outgoing.messages(of: self) }
}
