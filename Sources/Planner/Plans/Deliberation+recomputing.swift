import CivilTime

/// What a holiday notice or a change of the rules does to days that were laid out before it.
extension Deliberation {
  /// Works out anew what depends on the calendar and the rules: steps of plans, legal clocks and
  /// days of contact. Whoever a change concerns is told.
  func recompute() throws(Fault) -> Decision {
    var drafting = Drafting(self)
    var statements = try reschedulePlans(of: nil, in: &drafting)
    for change in drafting.changes { try tell(of: change, in: &drafting) }
    for object in try view.todos(.open(owner: nil)) {
      let before = try Todo(object, here: officeZone)
      guard !before.clocks.isEmpty else { continue }
      var todo = before
      setDates(of: &todo)
      guard todo != before else { continue }
      try drafting.change(object, to: todo)
      if let change = drafting.changes.last { try tell(of: change, in: &drafting) }
      statements.append(
        Statement(
          Topics.Plans.moved,
          [
            "ref": todo.ref.map { .ref($0) } ?? .none, "title": title(of: todo),
            "was": before.due.map { .day($0.day) } ?? .none,
            "becomes": todo.due.map { .day($0.day) } ?? .none,
          ]))
    }
    statements += try recomputeContacts(in: &drafting)
    let head = Statement(Topics.Plans.recomputed, ["count": .number(statements.count)])
    return Decision(.told(Telling([head] + statements)), changes: drafting.changes)
  }

  /// Tells the owner of a to-do that its day is another.
  private func tell(of change: Change, in drafting: inout Drafting) throws(Fault) {
    guard case .object(let old)? = change.before, case .object(let new)? = change.after,
      new.kind == .task, let ref = new.ref, let owner = people[new.owner],
      let was = try Todo(old, here: officeZone).due,
      let becomes = try Todo(new, here: officeZone).due, was != becomes
    else { return }
    try notify(
      [owner], about: ref, client: new.client, prompt: nil,
      words: "\(was.day)\(Self.becomes)\(becomes.day)", needsAnswer: false, in: &drafting)
  }

  /// Brings days of contact to come that are no working days any more forward to the last one
  /// before them.
  private func recomputeContacts(in drafting: inout Drafting) throws(Fault) -> [Statement] {
    var statements: [Statement] = []
    for kind in Cadence.Kind.allCases {
      for object in try view.todos(.clause(kind.clause, owner: nil))
      where Cadence.isKept(in: object) {
        guard let ref = object.policyOfTouches, let kept = try view.object(ref),
          let policy = try? Policy(kept)
        else { continue }
        var cadence = try Cadence(object, of: policy)
        let moved = cadence.touches.filter { touch in
          touch.day > today && !touch.isWritten && !office.calendar.isWorking(touch.day)
        }
        guard !cadence.isOver, !moved.isEmpty else { continue }
        for touch in moved {
          let day = max(today, office.calendar.rolled(touch.day, .preceding).value)
          cadence.touches.removeAll { $0.day == touch.day }
          if !cadence.touches.contains(where: { $0.day == day }) { cadence.put(Touch(day)) }
          statements.append(
            Statement(
              Topics.Plans.moved,
              [
                "ref": .ref(ref), "title": .business(policy.classOfBusiness),
                "was": .day(touch.day), "becomes": .day(day),
              ]))
        }
        try keep(cadence, in: &drafting)
      }
    }
    return statements
  }
}
