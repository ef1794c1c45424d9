import CivilTime
import ICalendar

/// Looking back, and taking back.
extension Deliberation {
  private static let turnsAtMost = 50
  /// A line that makes a plan or hands work over writes many entries.
  private static let entriesAtMost = 1_000

  func history(of target: Target?) throws(Fault) -> Decision {
    guard let target else {
      let entries = try view.journal(of: nil, by: asker.id, limit: Self.entriesAtMost)
      return Decision(.history(of: nil, Array(turns(entries).prefix(Self.turnsAtMost))))
    }
    let ref: Ref
    switch target {
    case .ref(let named), .it(let named?): ref = named
    case .it(nil): return refused(.notFound, .nothingMeant(nil))
    case .words:
      switch try appointment(target, retry: { .history($0) }) {
      case .found(let meant): ref = meant.appointment.ref
      case .refused(let decision): return decision
      }
    }
    if ref.kind == .client, try !(view.clients[ref].map(isKnown) ?? false) {
      return refused(.notFound, .unknownRef(ref))
    }
    let entries = try view.journal(of: ref, by: nil, limit: Self.entriesAtMost)
    if entries.isEmpty { return refused(.notFound, .unknownRef(ref)) }
    if case .object(let object) = entries[0].change.after ?? entries[0].change.before,
      let owner = people[object.owner], !trust.maySee(owner)
    {
      return refused(.notAllowed, .notAllowed(owner.id))
    }
    if ref.kind == .case, let object = try view.object(ref),
      let refusal = try keptOut(of: object)
    {
      return refusal
    }
    var turns = Array(turns(entries).prefix(Self.turnsAtMost))
    for index in turns.indices where turns[index].entry.by != asker.id {
      turns[index].isKept = try isKept(line(of: turns[index].entry))
    }
    return Decision(.history(of: ref, turns))
  }

  /// Takes back the asker's last turn: what it changed becomes as it was, with a higher SEQUENCE;
  /// what it made is cancelled, so that calendars that have seen it are told.
  func undo() throws(Fault) -> Decision {
    let entries = try view.lastTurn(by: asker.id)
    guard let first = entries.first else { return refused(.notFound, .nothingToUndo) }
    var changes: [Change] = []
    var meetings: [Meeting] = []
    let own = Set(entries.flatMap { [$0.change.before, $0.change.after] }.compactMap(\.?.path))
    for entry in entries {
      switch try reversal(of: entry, besides: own) {
      case .refused(let decision):
        return decision
      case .found(let change):
        changes.append(change)
        if case .object(let object) = change.after, object.kind == .appointment {
          meetings.append(try meeting(try Appointment(object, here: officeZone)))
        }
      }
    }
    return Decision(
      .undone(meetings, line: first.line), changes: changes, undoes: first.turn)
  }

  private func reversal(of entry: JournalEntry, besides own: Set<String>) throws(Fault)
    -> Lookup<Change>
  {
    switch entry.change.after ?? entry.change.before {
    case .object(let object):
      let current = try view.object(uid: object.uid, in: object.calendar)
      guard Self.isStill(current, entry.change.after) else {
        let ref = object.ref ?? Ref(.appointment, 0)
        let later = try view.journal(of: ref, by: nil, limit: 1).first
        return .refused(
          refused(.conflict, .changedSince(ref, by: later?.by ?? object.owner)))
      }
      return try objectReversal(of: entry, current: current, besides: own)
    case .client(let client):
      return try clientReversal(of: entry, client)
    case .reminder(let reminder):
      return .found(
        Change(
          before: try view.reminders(.number(reminder.ref.number)).first.map { .reminder($0) },
          after: entry.change.before))
    case .ladder(let ladder):
      return .found(
        Change(
          before: try view.ladders(.about(uid: ladder.uid)).first.map { .ladder($0) },
          after: entry.change.before))
    case .person:
      if let back = quietReversal(of: entry.change) { return .found(back) }
      // Who may do what is for those who may change it, not for whoever typed last.
      return .refused(refused(.notAllowed, .notAllowed(nil)))
    case nil: return .refused(refused(.notFound, .nothingToUndo))
    }
  }

  /// A client is as before only while nobody else has changed them, and gone only while nothing is
  /// about them.
  private func clientReversal(of entry: JournalEntry, _ client: Client) throws(Fault)
    -> Lookup<Change>
  {
    let current = try view.clients[client.ref].map(Record.client)
    var isUsed = false
    if entry.change.before == nil {
      for kind in StoredObject.Kind.allCases where !isUsed {
        isUsed = try !view.objects(kind, owner: nil, client: client.ref, limit: 1).isEmpty
      }
    }
    guard current == entry.change.after, !isUsed else {
      let later = try view.journal(of: client.ref, by: nil, limit: 1).first
      return .refused(
        refused(.conflict, .changedSince(client.ref, by: later?.by ?? asker.id)))
    }
    return .found(Change(before: entry.change.after, after: entry.change.before))
  }

  /// Whether nothing but undoing has happened to an object since it was left in that state.
  private static func isStill(_ current: StoredObject?, _ left: Record?) -> Bool {
    guard case .object(let left)? = left else { return current == nil }
    return current.map { $0.says(asMuchAs: left) } ?? false
  }

  private func objectReversal(
    of entry: JournalEntry, current: StoredObject?, besides own: Set<String>
  ) throws(Fault) -> Lookup<Change> {
    guard case .object(let before)? = entry.change.before else {
      // Made by that turn. What others may have seen is cancelled; the rest just goes.
      guard let current, current.kind == .appointment else {
        return .found(Change(before: entry.change.after, after: nil))
      }
      var cancelled = try Appointment(current, here: officeZone)
      cancelled.status = .cancelled
      cancelled.sequence += 1
      return .found(
        try change(current, sequence: cancelled.sequence) { (text) throws(ICalendarError) in
          try text.settled(cancelled, comment: nil, at: now)
        })
    }
    guard let current else { return .found(Change(before: nil, after: .object(before))) }
    guard current.kind == .appointment else {
      return .found(Change(before: .object(current), after: .object(before)))
    }
    let old = try Appointment(before, here: officeZone)
    if old.status != .cancelled, let taken = try taken(by: old, object: before, besides: own) {
      return .refused(refused(.conflict, .undoTaken(old.ref, by: taken)))
    }
    let sequence = current.sequence + 1
    return .found(
      try change(before, replacing: current, sequence: sequence) {
        (text) throws(ICalendarError) in try text.stamped(sequence: sequence, at: now)
      })
  }

  /// What has taken the time of an appointment that is to come back, any of its occurrences; what the
  /// same turn has changed comes back as well, and had room before.
  private func taken(by old: Appointment, object: StoredObject, besides own: Set<String>)
    throws(Fault) -> Engagement?
  {
    let until = now + Openings.daysAhead * 86_400
    let spans = try object.calendarText().series.series
      .engagements(of: object, until: until, officeZone)
      .map(\.span).filter { $0.end > now }
    guard let first = spans.map(\.start).min(), let last = spans.map(\.end).max() else {
      return nil
    }
    let busy = SpanSet(spans)
    for participant in try participants(of: old, object: object) {
      let engagements = try view.engagements(of: participant, in: Span(first, last))
      if let other = engagements.first(where: {
        $0.isBusy && !own.contains($0.object) && busy.first(overlapping: $0.span) != nil
      }) {
        return other
      }
    }
    return nil
  }
}

extension Record {
  /// Where the object lies that it is; nil for what is none.
  fileprivate var path: String? {
    if case .object(let object) = self { object.path } else { nil }
  }
}
