import CivilTime
import ICalendar

/// Alarms that people set on what is there already.
extension Deliberation {
  /// Something about an object: one more alarm on what is the reader's own, else a note of theirs.
  func remind(_ asked: Reminding, about object: StoredObject, to reader: Person) throws(Fault)
    -> Decision
  {
    guard let ref = object.ref, let owner = people[object.owner] else {
      return refused(.notFound, .nothingMeant(nil))
    }
    guard trust.maySee(owner) || isHandler(object) else {
      return refused(.notAllowed, .notAllowed(object.owner))
    }
    let isPlain = object.kind == .appointment || object.kind == .task
    guard isPlain, object.owner == reader.id, trust.mayActFor(reader), !asked.isSeries else {
      guard case .before(let seconds) = asked.time else {
        let words = asked.words.isEmpty ? try title(of: object) : asked.words
        return try remind(asked, title: "\(ref) \(words)", about: object, to: reader)
      }
      guard let end = try moment(of: object) else {
        return refused(.badInput, .notOfKind(ref, [.appointment, .task]))
      }
      var fixed = asked
      let wall = zone.wallTime(at: end - seconds)
      fixed.time = .at(When(day: wall.day, clock: wall.clock))
      return try remind(fixed, title: "\(ref) \(try title(of: object))", about: object, to: reader)
    }
    let name: String
    let trigger: PropertyDraft
    let first: Instant
    switch asked.time {
    case .before(let seconds):
      guard let end = try moment(of: object) else {
        return refused(.badInput, .notOfKind(ref, [.appointment, .task]))
      }
      first = end - seconds
      name = "\(AlarmKey.asked)\(seconds)-\(object.uid)"
      trigger = PropertyDraft(
        "TRIGGER", raw: "-PT\(seconds / 60)M",
        object.kind == .task ? [Parameter("RELATED", "END")] : [])
      if first <= now {
        return Decision(
          .told(
            .refusing(
              .inThePast, Topics.Remind.past, ["at": .moment(zone.wallTime(at: first))])))
      }
    case .at, .every:
      switch try time(of: asked) {
      case .refused(let decision): return decision
      case .found(let found): first = found
      }
      name = "\(AlarmKey.asked)at-\(first.seconds)-\(object.uid)"
      trigger = PropertyDraft("TRIGGER", time: .utc(first), [Parameter("VALUE", "DATE-TIME")])
    }
    let now = self.now
    let change = try change(object, sequence: object.sequence) { (text) throws(ICalendarError) in
      try text.asking(name, trigger, at: now)
    }
    return Decision(
      .told(
        Telling(
          Topics.Remind.object,
          [
            "ref": .ref(ref), "at": .moment(zone.wallTime(at: first)),
            "who": reader.id == asker.id ? .none : .person(reader.id),
            "you": .flag(reader.id == asker.id), "follows": .flag(asked.isBefore),
          ], it: ref, kind: "done")),
      changes: [change])
  }

  /// Takes back a note, or every alarm that was asked for on an object.
  func forget(_ target: Target) throws(Fault) -> Decision {
    let object: StoredObject
    switch try self.object(meantBy: target, retry: { .reminder(.forget($0)) }) {
    case .refused(let decision): return decision
    case .found(let found): object = found
    }
    let ref = object.ref ?? Ref(.task, 0)
    guard let owner = people[object.owner], trust.mayActFor(owner) else {
      return refused(.notAllowed, .notAllowed(object.owner))
    }
    var drafting = Drafting(self)
    if object.kind == .task {
      var todo = try Todo(object, here: officeZone)
      if todo.isNote {
        if todo.isOver { return no(.badInput, Topics.Tasks.finishedAlready, ref) }
        todo.state = .cancelled
        try drafting.change(object, to: todo)
        return Decision(
          .told(
            Telling(
              Topics.Remind.forgotten, ["ref": .ref(ref), "title": .text(todo.title)], it: ref,
              kind: "done")), changes: drafting.changes)
      }
    }
    guard try !object.asked().isEmpty else { return no(.notFound, Topics.Remind.nothing, ref) }
    let change = try change(object, sequence: object.sequence) { (text) throws(ICalendarError) in
      try text.withoutAsked()
    }
    return Decision(
      .told(Telling(Topics.Remind.forgotten, ["ref": .ref(ref)], it: ref, kind: "done")),
      changes: [change])
  }

  /// When an appointment begins next or a task is due; nil for what has no such time.
  private func moment(of object: StoredObject) throws(Fault) -> Instant? {
    switch object.kind {
    case .appointment:
      let appointment = try Appointment(object, here: officeZone)
      guard appointment.status == .booked || appointment.status == .confirmed else { return nil }
      let window = OccurrenceWindow.instants(from: now, to: nil, in: officeZone)
      return try object.calendarText().series.series.occurrences(in: window, limit: 1).first?
        .start.instant(in: officeZone)
    case .task:
      let todo = try Todo(object, here: officeZone)
      return todo.isOver ? nil : todo.due.map { todo.zone.instant(of: $0) }
    case .policy, .availability, .journal: return nil
    }
  }

  private func title(of object: StoredObject) throws(Fault) -> String {
    switch object.kind {
    case .appointment: try Appointment(object, here: officeZone).purpose
    case .task: try Todo(object, here: officeZone).title
    case .policy, .availability, .journal: ""
    }
  }
}

extension Reminding {
  fileprivate var isSeries: Bool { if case .every = time { true } else { false } }
  fileprivate var isBefore: Bool { if case .before = time { true } else { false } }
}

extension StoredObject {
  /// The alarms that people have asked for on it.
  func asked() throws(Fault) -> [Component] {
    try calendarText().masters.flatMap(\.components).filter(\.isAsked)
  }
}

extension Component {
  /// Whether it is an alarm that somebody has asked for besides the usual ones.
  var isAsked: Bool {
    isNamed("VALARM") && first("UID")?.rawValue.hasPrefix(AlarmKey.asked) ?? false
  }
}

extension CalendarText {
  fileprivate var masters: [Component] {
    (components(named: "VEVENT") + components(named: "VTODO"))
      .filter { $0.first("RECURRENCE-ID") == nil }
  }

  /// The text with one more alarm; one of the same name is set anew.
  fileprivate func asking(_ name: String, _ trigger: PropertyDraft, at now: Instant)
    throws(ICalendarError) -> CalendarText
  {
    try edited { (edit) throws(ICalendarError) in
      guard let component = masters.first else { return }
      for old in component.components where old.isAsked && old.first("UID")?.rawValue == name {
        edit.remove(old)
      }
      try edit.set(PropertyDraft("LAST-MODIFIED", time: .utc(now)), in: component)
      try edit.insert(
        ComponentDraft(
          "VALARM",
          [
            PropertyDraft("UID", raw: name), PropertyDraft("ACTION", raw: "DISPLAY"),
            PropertyDraft("DESCRIPTION", text: component.first("SUMMARY")?.text ?? ""), trigger,
          ]), in: component)
    }
  }

  fileprivate func withoutAsked() throws(ICalendarError) -> CalendarText {
    try edited { (edit) throws(ICalendarError) in
      for component in masters {
        for old in component.components where old.isAsked { edit.remove(old) }
      }
    }
  }
}
