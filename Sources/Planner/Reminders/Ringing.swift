public import CivilTime
import ICalendar
import Procedure

/// Decides who is told what of all that has come due, and what becomes of reminders and ladders.
///
/// - Throws: `Fault` when what is kept can't be read.
public func ring(_ pending: Pending, seeing view: any View, at now: Instant) throws(Fault)
  -> [Change]
{
  var ringing = try Ringing(view, at: now)
  for alarm in pending.alarms { try ringing.ring(alarm) }
  for ladder in pending.ladders { try ringing.climb(ladder) }
  for reminder in pending.reminders { try ringing.resume(reminder) }
  if let day = pending.opening { try ringing.open(day) }
  return ringing.changes
}

/// All that is said at one moment.
struct Ringing {
  let view: any View
  let now: Instant
  let office: Office
  let bells: Bells
  let deliberation: Deliberation
  var changes: [Change] = []
  private var next: Int
  private var reaches: [PersonID: Reachability] = [:]
  private var known: Set<String> = []

  var rules: ReminderRules { bells.rules }

  init(_ view: any View, at now: Instant) throws(Fault) {
    self.view = view
    self.now = now
    office = try view.office
    bells = Bells(office: office, procedure: try view.handbook.procedure)
    deliberation = try Deliberation(asker: Person.program, view: view, now: now)
    next = try view.nextNumber(of: .reminder)
  }

  /// Says an alarm, or puts it off until it may be said.
  mutating func ring(_ alarm: DueAlarm) throws(Fault) {
    let key = AlarmKey(alarm.key)
    if case .rung(let rung) = key.kind { return try begin(alarm, at: rung) }
    guard let owner = deliberation.people[alarm.owner], !owner.isRoom else { return }
    var reminder = Reminder(
      ref: Ref(.reminder, 0), to: owner.id, owner: owner.id, kind: key.reminder, uid: alarm.uid,
      about: alarm.about, key: alarm.key, due: alarm.due)
    reminder.isLate = now - alarm.due > rules.lateAtMost
    if case .own = key.kind, alarm.kind == .task {
      guard let object = try view.object(uid: alarm.uid) else { return }
      let todo = try Todo(object, here: office.zone)
      if todo.isOver { return }
      // Whoever has asked for it themselves has chosen the time.
      if todo.isNote, todo.askedBy == nil {
        return try say(reminder, isWork: false, before: now)
      }
      try stand(in: owner, for: &reminder)
      return try say(reminder, isWork: !todo.isNote, before: nil)
    }
    try stand(in: owner, for: &reminder)
    var limit: Instant?
    if case .before(let seconds) = key.kind { limit = alarm.due + seconds }
    if let limit, limit <= now { return }
    if limit == nil, alarm.kind == .appointment,
      try reach(of: reminder.to).time(from: now, isWork: false, before: nil) > now
    {
      // What would come too late comes at once.
      limit = try start(of: reminder)
    }
    try say(reminder, isWork: alarm.kind != .appointment, before: limit)
  }

  /// When the appointment begins that a reminder is about.
  private func start(of reminder: Reminder) throws(Fault) -> Instant? {
    guard let object = try view.object(uid: reminder.uid) else { return nil }
    return try deliberation.occurrence(of: object, for: reminder)?.span.start
  }

  /// Says a reminder that was put off, snoozed, or acknowledged and forgotten.
  mutating func resume(_ reminder: Reminder) throws(Fault) {
    var after = reminder
    after.again = nil
    if try isOver(reminder) {
      after.state = .over
    } else if let other = try passedOn(reminder) {
      after.state = .over
      try say(other, isWork: true, before: nil)
    } else {
      after.state = .waiting
      after.said = now
    }
    changes.append(Change(before: .reminder(reminder), after: .reminder(after)))
  }

  /// The same reminder for whoever stands in for its reader, who has gone away since.
  private mutating func passedOn(_ reminder: Reminder) throws(Fault) -> Reminder? {
    switch reminder.kind {
    case .appointment, .questions, .due, .contact, .rung: break
    case .alarm, .digest, .notice: return nil
    }
    guard let person = deliberation.people[reminder.to] else { return nil }
    var other = reminder
    try stand(in: person, for: &other)
    guard other.to != reminder.to else { return nil }
    other.state = .waiting
    (other.again, other.said, other.by, other.answered) = (nil, nil, nil, nil)
    return other
  }

  /// Keeps a new reminder, said now, or after a time, or when its reader may be told; once for one
  /// alarm.
  mutating func say(
    _ reminder: Reminder, isWork: Bool, before limit: Instant?, after first: Instant? = nil
  ) throws(Fault) {
    guard known.insert(reminder.identity).inserted,
      try view.reminders(.identity(reminder.identity)).isEmpty
    else { return }
    var reminder = reminder
    reminder.ref = Ref(.reminder, next)
    next += 1
    let time =
      reminder.isUrgent
      ? now
      : try reach(of: reminder.to).time(from: max(first ?? now, now), isWork: isWork, before: limit)
    if time <= now { reminder.said = now } else { reminder.again = time }
    changes.append(Change(before: nil, after: .reminder(reminder)))
  }

  mutating func keep(_ ladder: Ladder, was before: Ladder?) {
    changes.append(Change(before: before.map { .ladder($0) }, after: .ladder(ladder)))
  }

  /// Whether nothing is left to remind of.
  private func isOver(_ reminder: Reminder) throws(Fault) -> Bool {
    guard reminder.kind != .digest else { return false }
    guard let object = try view.object(uid: reminder.uid) else { return true }
    return try !deliberation.isPending(object, for: reminder)
  }

  /// Who is told in somebody's place: themselves while they are there; nobody whom what it is about
  /// keeps out.
  /// Where consent is asked for, whoever may give it goes before others.
  mutating func stand(
    in person: Person, besides keptOut: [PersonID] = [], consenting: Bool = false
  ) throws(Fault) -> PersonID {
    guard try reach(of: person.id).isAway(at: now) else { return person.id }
    var there: [PersonID] = []
    for other in try deliberation.covers(of: person) where !keptOut.contains(other) {
      if try !reach(of: other).isAway(at: now) { there.append(other) }
    }
    let able = consenting ? there.first { deliberation.mayConsent($0) } : nil
    return able ?? there.first ?? person.id
  }

  /// Lets a reminder go to whoever stands in for its reader.
  mutating func stand(in person: Person, for reminder: inout Reminder) throws(Fault) {
    reminder.to = try stand(in: person, besides: try keptOut(of: reminder))
    reminder.instead = reminder.to == person.id ? nil : person.id
  }

  /// Whom the case that a reminder is about keeps out.
  private func keptOut(of reminder: Reminder) throws(Fault) -> [PersonID] {
    guard reminder.about?.kind == .case, let object = try view.object(uid: reminder.uid) else {
      return []
    }
    return try Todo(object, here: office.zone).incident?.keptOut ?? []
  }

  private mutating func reach(of id: PersonID) throws(Fault) -> Reachability {
    if let known = reaches[id] { return known }
    let reach = try deliberation.reach(of: id)
    reaches[id] = reach
    return reach
  }
}

extension Person {
  /// The program itself, where it decides what nobody asked for.
  public static let program = Person(id: .program, name: "Daybook", roles: [.officeAdmin])
}
