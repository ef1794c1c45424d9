public import CivilTime
import Procedure

/// What a message says now to whom it goes; nil where nothing of it is left to say: moved,
/// cancelled, done or acknowledged meanwhile.
///
/// - Throws: `Fault` when what is kept can't be read.
public func message(_ outgoing: Outgoing, seeing view: any View, at now: Instant) throws(Fault)
  -> Telling?
{
  guard let reader = try view.people[outgoing.to] else { return nil }
  return try Deliberation(asker: reader, view: view, now: now).message(outgoing)
}

extension Deliberation {
  /// One of several things that a message says.
  private struct Part {
    var reminder: Reminder
    var statement: Statement
  }

  func message(_ outgoing: Outgoing) throws(Fault) -> Telling? {
    var parts: [Part] = []
    for ref in outgoing.reminders {
      guard let reminder = try view.reminders(.number(ref.number)).first,
        reminder.state == .waiting, let statement = try statement(of: reminder)
      else { continue }
      parts.append(Part(reminder: reminder, statement: statement))
    }
    guard let first = parts.first else { return nil }
    let refs = parts.map(\.reminder.ref)
    let about = parts.compactMap(\.reminder.about)
    let late = parts.filter(\.reminder.isLate)
    if parts.count == 1, late.isEmpty {
      var telling = Telling(
        [
          Statement(
            Topics.Reminders.one,
            [
              "text": .phrase(first.statement), "r": .ref(first.reminder.ref),
              "answers": .phrase(Statement(Topics.Reminders.answers(first.reminder))),
              "absent": absent(first.reminder),
            ])
        ], refs: refs + about, it: first.reminder.about)
      telling.presses = presses(for: first.reminder)
      return telling
    }
    var statements = [
      Statement(Topics.Reminders.several, ["count": .number(parts.count)])
    ]
    statements += parts.filter { !$0.reminder.isLate }.map { part in
      Statement.row(
        Topics.Reminders.row,
        [
          "r": .ref(part.reminder.ref), "text": .phrase(part.statement),
          "absent": absent(part.reminder),
        ])
    }
    if !late.isEmpty {
      // A row each would flood whoever comes back to the office.
      statements.append(
        Statement(
          Topics.Reminders.late,
          [
            "count": .number(late.count),
            "refs": .list(late.prefix(12).compactMap(\.reminder.about).map { .ref($0) }),
            "more": late.count > 12 ? .number(late.count - 12) : .none,
          ]))
    }
    statements.append(
      Statement(
        Topics.Reminders.foot, ["r": .ref(refs[0]), "count": .number(parts.count)]))
    var telling = Telling(
      statements, refs: refs + about, it: parts.count == 1 ? about.first : nil)
    telling.presses = presses(forAll: parts.map(\.reminder))
    return telling
  }

  private func absent(_ reminder: Reminder) -> Fact {
    reminder.instead.map { .person($0) } ?? .none
  }

  /// What a reminder says; nil where nothing is left to say.
  func statement(of reminder: Reminder) throws(Fault) -> Statement? {
    if reminder.kind == .digest { return try digest() }
    guard let object = try view.object(uid: reminder.uid) else { return nil }
    switch object.kind {
    case .appointment: return try statement(of: reminder, appointment: object)
    case .availability: return nil
    case .policy, .task, .journal: break
    }
    guard try isPending(object, for: reminder) else { return nil }
    if object.kind == .policy { return try statement(of: reminder, policy: object) }
    if object.kind == .task {
      return try statement(of: reminder, todo: Todo(object, here: officeZone))
    }
    return try Notice(object).map { notice throws(Fault) in try statement(of: notice) }
  }

  private func statement(of reminder: Reminder, appointment object: StoredObject) throws(Fault)
    -> Statement?
  {
    guard let appointment = try occurrence(of: object, for: reminder),
      try isPending(appointment, of: object, for: reminder)
    else { return nil }
    let meeting = try meeting(appointment)
    let start = appointment.span.start
    let wall = zone.wallTime(at: start)
    let open = try openQuestions(about: object)
    let isNear = start > now && start - now < 4 * 3_600
    return Statement(
      reminder.kind == .questions
        ? Topics.Reminders.questions : isNear ? Topics.Reminders.soon : Topics.Reminders.ahead,
      [
        "ref": .ref(appointment.ref), "in": .length(max(0, start - now) / 60 * 60),
        "when": .stretch(wall, seconds: appointment.seconds),
        "client": meeting.client.map { .client($0) } ?? .none,
        "purpose": .text(appointment.purpose), "place": .text(appointment.place ?? ""),
        "open": open > 0 ? .number(open) : .none,
        "owner": reminder.owner == asker.id || reminder.owner == reminder.instead
          ? .none : .person(reminder.owner),
      ])
  }

  private func statement(of reminder: Reminder, policy object: StoredObject) throws(Fault)
    -> Statement?
  {
    guard let cadence = try cadence(of: object) else { return nil }
    let missed = cadence.missed(by: today)
    let isRung = reminder.kind == .rung
    return Statement(
      isRung ? Topics.Reminders.silent : Topics.Reminders.contact,
      [
        "ref": .ref(cadence.policy.ref), "class": .business(cadence.policy.classOfBusiness),
        "client": try known(cadence.policy.client).map { .client($0) } ?? .none,
        "due": .date(cadence.due),
        "days": cadence.due < today ? .none : .number(cadence.due - today),
        "ago": cadence.due < today ? .number(today - cadence.due) : .none,
        "premium": .flag(cadence.kind == .premium), "renewal": .flag(cadence.kind == .renewal),
        "since": missed.map { .date($0.day) } ?? .none, "owner": .person(reminder.owner),
        "other": .flag(reminder.owner != asker.id && reminder.owner != reminder.instead),
      ])
  }

  private func statement(of notice: Notice) throws(Fault) -> Statement {
    var client: Client?
    if let about = notice.about { client = try known(try view.object(about)?.client) }
    return Statement(
      Topics.Reminders.notice,
      [
        "from": .person(notice.from), "about": notice.about.map { .ref($0) } ?? .none,
        "client": client.map { .client($0) } ?? .none, "words": try said(notice),
        "answer": .flag(notice.needsAnswer),
      ])
  }

  /// What the reader's day holds.
  private func digest() throws(Fault) -> Statement? {
    let span = span(of: DayRange(today, today))
    var meetings: [Meeting] = []
    for item in try view.agenda(of: [asker.id], in: span) where item.span.end > now {
      if let meeting = try meeting(item), meeting.appointment.status != .cancelled {
        meetings.append(meeting)
      }
    }
    guard let first = meetings.first else { return nil }
    let tasks = try openTodos(of: asker.id).filter { todo in
      todo.ref?.kind == .task && todo.due.map { $0.day <= today } ?? false
    }
    return Statement(
      Topics.Reminders.digest,
      [
        "day": .date(today), "count": .number(meetings.count),
        "clock": .clock(zone.wallTime(at: first.appointment.span.start).clock),
        "ref": .ref(first.appointment.ref), "client": first.client.map { .client($0) } ?? .none,
        "tasks": tasks.isEmpty ? .none : .number(tasks.count),
      ])
  }
}
