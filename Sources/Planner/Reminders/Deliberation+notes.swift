import CivilTime
import ICalendar
import Procedure

/// Notes as they are said, listed and ended.
extension Deliberation {
  /// What a note says at its time.
  func note(_ todo: Todo, for reminder: Reminder) throws(Fault) -> Statement {
    let at = zone.wallTime(at: reminder.due)
    return Statement(
      Topics.Reminders.note,
      [
        "ref": todo.ref.map { .ref($0) } ?? .none, "title": .text(todo.title),
        "clock": todo.title.isEmpty ? .clock(at.clock) : .none,
        "client": try known(todo.client).map { .client($0) } ?? .none,
        "from": todo.askedBy.flatMap { $0 == asker.id ? nil : .person($0) } ?? .none,
        "owner": todo.owner == asker.id || reminder.instead == todo.owner
          ? .none : .person(todo.owner),
      ])
  }

  /// Whether what a note is about is still to come; true for a note about nothing.
  func hasCause(_ note: Todo) throws(Fault) -> Bool {
    guard let ref = note.openedBy.flatMap({ Ref($0) }), let object = try view.object(ref) else {
      return true
    }
    switch object.kind {
    case .appointment: return try Appointment(object, here: officeZone).status != .cancelled
    case .task: return try !Todo(object, here: officeZone).isOver
    case .policy, .availability, .journal: return true
    }
  }

  /// That a note was seen to: it ends, or comes again by its rule.
  func doneNote(_ todo: Todo, _ object: StoredObject) throws(Fault) -> Decision {
    var answering = Answering(self)
    for reminder in try view.reminders(.about(uid: todo.uid)) where reminder.said != nil {
      try answering.acknowledge(reminder)
    }
    var drafting = Drafting(self)
    drafting.add(answering.changes)
    let next = todo.every == nil ? nil : try todo.nextTime(after: now, in: object)
    if todo.every == nil, drafting.object(uid: todo.uid) == nil {
      var done = todo
      done.finish(at: now)
      try drafting.change(object, to: done)
    }
    return Decision(
      .told(
        Telling(
          Topics.Remind.done,
          [
            "ref": todo.ref.map { .ref($0) } ?? .none, "title": .text(todo.title),
            "next": next.map { .moment(zone.wallTime(at: $0)) } ?? .none,
          ], it: todo.ref, todo: todo)),
      changes: drafting.changes)
  }

  /// What the asker has asked for and is still to be said, in order of time.
  func askedFor() throws(Fault) -> [Statement] {
    var coming: [(at: Instant, row: [String: Fact])] = []
    for object in try view.todos(.open(owner: asker.id)) where object.ref?.kind == .task {
      let todo = try Todo(object, here: officeZone)
      guard todo.isNote, !todo.isOver, let at = try todo.nextTime(after: now, in: object), at > now
      else { continue }
      coming.append(
        (
          at,
          [
            "ref": todo.ref.map { .ref($0) } ?? .none, "text": .text(todo.title),
            "repeats": .flag(todo.every != nil),
          ]
        ))
    }
    for item in try view.agenda(of: [asker.id], in: Span(now, seconds: Self.askedDays * 86_400))
    where item.object.owner == asker.id && item.object.ref != nil {
      for alarm in try item.object.asked() {
        guard let at = alarm.rings(for: item), at > now,
          !coming.contains(where: { $0.at == at && $0.row["ref"] == item.object.ref.map(Fact.ref) })
        else { continue }
        coming.append(
          (at, ["ref": item.object.ref.map { .ref($0) } ?? .none, "text": try subject(item)]))
      }
    }
    guard !coming.isEmpty else { return [] }
    let rows = coming.sorted { $0.at < $1.at }.map { one in
      Statement.row(
        Topics.Reminders.laterRow,
        one.row.merging(["at": .moment(zone.wallTime(at: one.at))]) { $1 })
    }
    return [Statement(Topics.Reminders.later, ["count": .number(rows.count)])] + rows
  }

  /// How many days ahead alarms on appointments and tasks are listed.
  private static var askedDays: Int { 60 }

  private func subject(_ item: AgendaItem) throws(Fault) -> Fact {
    if let meeting = try meeting(item) {
      return meeting.client.map { .client($0) } ?? .text(meeting.appointment.purpose)
    }
    return .text(try Todo(item.object, here: officeZone).title)
  }
}

extension Component {
  /// When an alarm that was asked for rings for an occurrence; nil for that of a note.
  fileprivate func rings(for item: AgendaItem) -> Instant? {
    guard let trigger = first("TRIGGER") else { return nil }
    if let duration = CalendarDuration(trigger.valueBytes) {
      guard duration.nominalSeconds < 0 else { return nil }
      let isEnd = trigger.parameter("RELATED") == "END"
      return (isEnd ? item.span.end : item.span.start) + duration.nominalSeconds
    }
    return CalendarTime(trigger.valueBytes)?.instant(in: .utc)
  }
}
