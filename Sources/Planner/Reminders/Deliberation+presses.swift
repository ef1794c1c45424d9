/// What a reminder is answered by at a touch.
extension Deliberation {
  /// The answers to a reminder that need no further word, the one most wanted first.
  func presses(for reminder: Reminder) -> [Press] {
    let ref = reminder.ref
    switch reminder.kind {
    case .appointment: return [ok(ref), later(ref, seconds: 300)]
    case .alarm where reminder.about?.kind == .task:
      return [about(reminder, .done), later(ref, seconds: 600), ok(ref)].compactMap(\.self)
    case .alarm: return [ok(ref), later(ref, seconds: 300)]
    case .questions: return [about(reminder, .ask), later(ref, seconds: 3_600)].compactMap(\.self)
    case .due: return due(reminder)
    case .contact: return [later(ref, seconds: 3_600), ok(ref)]
    case .rung: return reminder.owner == reminder.to ? due(reminder) : [ok(ref)]
    case .notice, .digest: return [ok(ref)]
    }
  }

  /// The answer to several at once, each of which is named in the message.
  func presses(forAll reminders: [Reminder]) -> [Press] {
    guard reminders.count != 1 else { return reminders.flatMap(presses(for:)) }
    return [
      Press(label: Statement(Topics.Reminders.labelAll), line: Statement(Topics.Reminders.lineAll))
    ]
  }

  private enum Act {
    case done, ask
  }

  private func due(_ reminder: Reminder) -> [Press] {
    [about(reminder, .done), later(reminder.ref, seconds: 3_600), ok(reminder.ref)]
      .compactMap(\.self)
  }

  private func ok(_ ref: Ref) -> Press {
    Press(
      label: Statement(Topics.Reminders.labelOK),
      line: Statement(Topics.Reminders.lineOK, ["r": .ref(ref)]))
  }

  private func later(_ ref: Ref, seconds: Int) -> Press {
    Press(
      label: Statement(Topics.Reminders.labelLater, ["in": .length(seconds)]),
      line: Statement(
        Topics.Reminders.lineLater, ["r": .ref(ref), "minutes": .number(seconds / 60)]))
  }

  /// What is done to the thing itself; nil for one that people have no name for.
  private func about(_ reminder: Reminder, _ act: Act) -> Press? {
    guard let ref = reminder.about else { return nil }
    return switch act {
    case .done:
      Press(
        label: Statement(Topics.Reminders.labelDone),
        line: Statement(Topics.Reminders.lineDone, ["ref": .ref(ref)]))
    case .ask:
      Press(
        label: Statement(Topics.Reminders.labelAsk),
        line: Statement(Topics.Reminders.lineAsk, ["ref": .ref(ref)]))
    }
  }
}
