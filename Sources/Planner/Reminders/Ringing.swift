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
    reminder.to = try stand(in: owner)
    var limit: Instant?
    if case .before(let seconds) = key.kind { limit = alarm.due + seconds }
    if let limit, limit <= now { return }
    reminder.isLate = now - alarm.due > rules.lateAtMost
    try say(reminder, isWork: limit == nil && alarm.kind != .appointment, before: limit)
  }

  /// Says a reminder that was put off, snoozed, or acknowledged and forgotten.
  mutating func resume(_ reminder: Reminder) throws(Fault) {
    var after = reminder
    after.again = nil
    if try isOver(reminder) {
      after.state = .over
    } else {
      after.state = .waiting
      after.said = now
    }
    changes.append(Change(before: .reminder(reminder), after: .reminder(after)))
  }

  /// Keeps a new reminder, said now or when its reader may be told; once for one alarm.
  mutating func say(_ reminder: Reminder, isWork: Bool, before limit: Instant?) throws(Fault) {
    guard known.insert(reminder.identity).inserted,
      try view.reminders(.identity(reminder.identity)).isEmpty
    else { return }
    var reminder = reminder
    reminder.ref = Ref(.reminder, next)
    next += 1
    let time =
      reminder.isUrgent
      ? now : try reach(of: reminder.to).time(from: now, isWork: isWork, before: limit)
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

  /// Who is told in somebody's place: themselves while they are there.
  mutating func stand(in person: Person) throws(Fault) -> PersonID {
    guard try reach(of: person.id).isAway(at: now) else { return person.id }
    for other in try deliberation.covers(of: person) {
      if try !reach(of: other).isAway(at: now) { return other }
    }
    return person.id
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
