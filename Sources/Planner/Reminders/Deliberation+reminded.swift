import CivilTime
import ICalendar
import Procedure

/// What a reminder is about, as it stands now.
extension Deliberation {
  /// Whether there is still something to remind of.
  func isPending(_ object: StoredObject, for reminder: Reminder) throws(Fault) -> Bool {
    switch object.kind {
    case .appointment:
      guard let meeting = try occurrence(of: object, for: reminder) else { return false }
      return try isPending(meeting, of: object, for: reminder)
    case .policy:
      guard let cadence = try cadence(of: object), !cadence.isOver else { return false }
      if reminder.kind == .rung { return cadence.missed(by: today) != nil }
      return cadence.current(on: today).result == nil
    case .task:
      let todo = try Todo(object, here: officeZone)
      if todo.isOver { return false }
      return todo.isNote ? try hasCause(todo) : true
    case .journal:
      return try Notice(object).map { $0.acknowledged == nil } ?? false
    case .availability:
      return false
    }
  }

  /// Whether an occurrence is still to come, and holds what it is called to mind for.
  func isPending(_ meeting: Appointment, of object: StoredObject, for reminder: Reminder)
    throws(Fault) -> Bool
  {
    guard meeting.status == .booked || meeting.status == .confirmed, meeting.span.end > now
    else { return false }
    guard reminder.kind == .questions else { return true }
    return try openQuestions(about: object) > 0
  }

  /// The occurrence of an appointment that a reminder is about; nil where it has gone.
  func occurrence(of object: StoredObject, for reminder: Reminder) throws(Fault) -> Appointment? {
    let key = AlarmKey(reminder.key)
    if key.recurrence == nil, case .before(let seconds) = key.kind {
      // It does not recur: a look at the object is enough.
      let appointment = try Appointment(object, here: officeZone)
      return appointment.span.start == reminder.due + seconds ? appointment : nil
    }
    let span: Span
    switch key.kind {
    case .before(let seconds): span = Span(reminder.due + seconds, seconds: 1)
    case .questions: span = Span(reminder.due, seconds: 30 * 86_400)
    default: span = Span(reminder.due - 7 * 86_400, seconds: 60 * 86_400)
    }
    let items = try view.agenda(of: [object.owner], in: span).filter { item in
      item.object.uid == object.uid && (key.recurrence.map { $0 == item.recurrence } ?? true)
    }
    let item = items.first { $0.span.start >= reminder.due } ?? items.last
    guard let item else { return nil }
    return try Appointment(item, here: officeZone)
  }

  /// How many questions about an object are open.
  func openQuestions(about object: StoredObject) throws(Fault) -> Int {
    guard let assessed = try assessed(object) else { return 0 }
    return AnswerRound(self, assessed, round: .start).waiting.count
  }

  /// Who answers for somebody who is away, in order: whom they have named, an assistant, the lead.
  func covers(of person: Person) throws(Fault) -> [PersonID] {
    var covers: [PersonID] = []
    for object in try view.availabilities(of: person.id) {
      let layer = try AvailabilityLayer(object, zone: zone(for: person))
      guard layer.isAbsence, layer.span.contains(now), let cover = try object.cover else {
        continue
      }
      covers.append(cover)
    }
    let near = people(as: .assistant, of: person.id) + people(as: .teamLead, of: person.id)
    for other in near.map(\.id) where other != person.id && !covers.contains(other) {
      covers.append(other)
    }
    return covers
  }
}

extension StoredObject {
  /// Who stands in during an absence.
  var cover: PersonID? {
    get throws(Fault) {
      try calendarText().components(named: "VAVAILABILITY").first?
        .first(DaybookProperty.cover).map { PersonID($0.text) }
    }
  }

  /// When an alarm of it was last dismissed after an instant, by any program (RFC 9074, section 6).
  func dismissal(since start: Instant) throws(Fault) -> Instant? {
    let text = try calendarText()
    var last: Instant?
    for component in text.components(named: "VTODO") + text.components(named: "VEVENT") {
      for alarm in component.components where alarm.isNamed("VALARM") {
        guard let seen = alarm.stamp("ACKNOWLEDGED"), seen >= start else { continue }
        last = max(last ?? seen, seen)
      }
    }
    return last
  }
}
