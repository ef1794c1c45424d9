import CivilTime
import ICalendar
import Procedure

/// What answers to reminders change: the reminders, the ladders and the objects they are about.
struct Answering {
  let deliberation: Deliberation
  private var drafting: Drafting
  /// Those answered.
  private(set) var taken: Set<Ref> = []
  /// When what was acknowledged is called to mind again while it is still open.
  private(set) var again: Instant?
  /// Who has still to answer what everybody has to.
  private(set) var awaited: [PersonID] = []
  private var ladders: Set<String> = []

  var changes: [Change] { drafting.changes }

  init(_ deliberation: Deliberation) {
    self.deliberation = deliberation
    drafting = Drafting(deliberation)
  }

  mutating func acknowledge(_ reminder: Reminder) throws(Fault) {
    guard reminder.isOpen, taken.insert(reminder.ref).inserted else { return }
    var after = reminder
    after.state = .acknowledged
    after.by = deliberation.asker.id
    after.answered = deliberation.now
    after.again = time(of: reminder)
    again = after.again ?? again
    // A ladder calls to mind by itself.
    if reminder.kind == .rung, reminder.about?.kind != .policy { after.again = nil }
    drafting.add(Change(before: .reminder(reminder), after: .reminder(after)))
    if let object = try object(of: reminder) { try acknowledge(reminder, on: object) }
    if reminder.kind == .rung { try stop(reminder) }
    // While others have to answer the ladder goes on, whatever was answered here.
    if !awaited.isEmpty { again = nil }
  }

  /// Every notice, those that were never pushed among them.
  mutating func acknowledgeNotices() throws(Fault) {
    for (notice, object) in try deliberation.notices(for: deliberation.asker.id)
    where drafting.object(uid: object.uid) == nil {
      try acknowledge(notice, object)
    }
  }

  /// A notice, and with it what was said about it.
  mutating func acknowledge(_ notice: Notice, _ object: StoredObject) throws(Fault) {
    let said = try deliberation.view.reminders(.about(uid: notice.uid)).first { $0.isOpen }
    if let said { try acknowledge(said) } else { try see(notice, object) }
  }

  mutating func snooze(_ reminder: Reminder, until time: Instant) throws(Fault) {
    var after = reminder
    after.state = .snoozed
    after.by = deliberation.asker.id
    after.answered = deliberation.now
    after.again = time
    taken.insert(reminder.ref)
    drafting.add(Change(before: .reminder(reminder), after: .reminder(after)))
    guard let object = try object(of: reminder), object.kind == .appointment || object.kind == .task
    else { return }
    let now = deliberation.now
    drafting.add(
      try deliberation.change(object, sequence: object.sequence) {
        (text) throws(ICalendarError) in
        try text.snoozing(reminder.key, of: object, until: time, at: now)
      })
  }

  /// What a reminder is about, as the answers so far leave it.
  private func object(of reminder: Reminder) throws(Fault) -> StoredObject? {
    if let drafted = drafting.object(uid: reminder.uid) { return drafted }
    return try deliberation.view.object(uid: reminder.uid)
  }

  /// When it is called to mind again: what is to be done, while it is still open.
  private func time(of reminder: Reminder) -> Instant? {
    switch reminder.kind {
    case .due, .contact, .rung:
      deliberation.procedure.house.reminders.again
        .end(from: deliberation.now, in: deliberation.businessTime)?.value
    case .appointment, .questions, .notice, .digest, .alarm: nil
    }
  }

  private mutating func acknowledge(_ reminder: Reminder, on object: StoredObject) throws(Fault) {
    switch object.kind {
    case .journal:
      if let notice = try Notice(object) { try see(notice, object) }
    case .task where try settle(object): break
    case .appointment, .task:
      let now = deliberation.now
      drafting.add(
        try deliberation.change(object, sequence: object.sequence) {
          (text) throws(ICalendarError) in
          try text.acknowledging(reminder.key, of: object, at: now)
        })
    case .policy, .availability: break
    }
  }

  /// Ends a note that comes once; false for anything else.
  private mutating func settle(_ object: StoredObject) throws(Fault) -> Bool {
    var todo = try Todo(object, here: deliberation.officeZone)
    guard todo.isNote, todo.every == nil else { return false }
    todo.finish(at: deliberation.now)
    try drafting.change(object, to: todo)
    return true
  }

  private mutating func see(_ notice: Notice, _ object: StoredObject) throws(Fault) {
    guard notice.acknowledged == nil else { return }
    var seen = notice
    seen.acknowledged = deliberation.now
    do {
      drafting.add(
        Change(before: .object(object), after: .object(try seen.object(client: object.client))))
    } catch {
      throw .damaged("\(object.path): \(error)")
    }
  }

  /// Stops a ladder for as long as an answer holds; whoever else was told needs not answer.
  private mutating func stop(_ reminder: Reminder) throws(Fault) {
    let ladder = try deliberation.view.ladders(.about(uid: reminder.uid)).first
    if let ladder, ladder.isForAll {
      awaited = try deliberation.view.reminders(.about(uid: reminder.uid)).filter { other in
        other.rung == ladder.rung && other.isOpen && !taken.contains(other.ref)
      }.map(\.to)
      if !awaited.isEmpty { return }
    }
    guard ladders.insert(reminder.uid).inserted else { return }
    if let ladder, ladder.state == .climbing {
      var after = ladder
      after.state = .answered
      after.by = deliberation.asker.id
      after.next = time(of: reminder)
      drafting.add(Change(before: .ladder(ladder), after: .ladder(after)))
    }
    for other in try deliberation.view.reminders(.about(uid: reminder.uid))
    where other.kind == .rung && other.isOpen && other.ref != reminder.ref {
      taken.insert(other.ref)
      var after = other
      after.state = .acknowledged
      after.by = deliberation.asker.id
      after.answered = deliberation.now
      after.again = nil
      drafting.add(Change(before: .reminder(other), after: .reminder(after)))
    }
  }
}
