import CivilTime
import ICalendar
import Planner
import Testing

/// An office kept in memory, for decisions to be tried on.
struct Ledger: View {
  var office: Office
  var people: [PersonID: Person]
  var list: [Client]
  var objects: [StoredObject] = []
  var entries: [JournalEntry] = []
  var undone: Set<Int> = []
  var handbook: Handbook = .none
  var said: [Reminder] = []
  var climbing: [Ladder] = []
  var deadLetters: [DeadLetter] = []
  var passages: [Ref: [Passage]] = [:]

  var clients: ClientBook { ClientBook(list) }

  /// Decides and keeps, as a store would.
  mutating func run(_ command: Command, by id: PersonID, at now: String) throws -> Decision {
    let instant = try #require(Instant(now))
    return try run(command, by: id, at: instant)
  }

  mutating func run(_ command: Command, by id: PersonID, at now: Instant) throws -> Decision {
    let decision = try decide(command, by: #require(people[id]), seeing: self, at: now)
    keep(decision, by: id, at: now)
    return decision
  }

  mutating func keep(
    _ decision: Decision, by id: PersonID, at now: Instant, line: String = ""
  ) {
    let turn = entries.count + 1
    for change in decision.changes {
      entries.append(
        JournalEntry(
          number: entries.count + 1, turn: turn, at: now, by: id, line: line, change: change))
      switch change.after ?? change.before {
      case .object(let object):
        // A change of owner takes it to another calendar.
        if case .object(let was)? = change.before { objects.removeAll { $0.path == was.path } }
        objects.removeAll { $0.path == object.path }
        if change.after != nil { objects.append(object) }
      case .client(let client):
        list.removeAll { $0.ref == client.ref }
        if change.after != nil { list.append(client) }
      case .person(let person): people[person.id] = change.after == nil ? nil : person
      case .reminder(let reminder):
        said.removeAll { $0.ref == reminder.ref }
        if change.after != nil { said.append(reminder) }
      case .ladder(let ladder):
        climbing.removeAll { $0.uid == ladder.uid }
        if change.after != nil { climbing.append(ladder) }
      case nil: break
      }
    }
    if let taken = decision.undoes { undone.formUnion([taken, turn]) }
  }

  func object(_ ref: Ref) -> StoredObject? { objects.first { $0.ref == ref } }

  func object(uid: String, in calendar: String) -> StoredObject? {
    objects.first { $0.uid == uid && $0.calendar == calendar }
  }

  func object(uid: String) -> StoredObject? { objects.first { $0.uid == uid } }

  func reminders(_ query: ReminderQuery) -> [Reminder] {
    said.filter { one in
      switch query {
      case .number(let number): one.ref.number == number
      case .identity(let identity): one.identity == identity
      case .open(let person): one.to == person && one.isOpen
      case .last(let person): one.to == person && one.said != nil
      case .about(let uid): one.uid == uid
      case .notices(let ref): one.kind == .notice && one.about == ref
      case .lost: one.isOpen && one.said == nil && one.again == nil
      }
    }.sorted { ($0.said ?? $0.due, $0.ref) > ($1.said ?? $1.due, $1.ref) }
  }

  func passages(of reminder: Ref) -> [Passage] { passages[reminder] ?? [] }

  func ladders(_ query: LadderQuery) -> [Ladder] {
    climbing.filter { one in
      switch query {
      case .about(let uid): one.uid == uid
      case .open: one.state != .over
      }
    }
  }

  func engagements(of participant: Participant, in span: Span) -> [Engagement] {
    occurrences(in: span).filter { isIn($0.object, participant, $0.event) }.map { found in
      Engagement(
        span: found.span, object: found.object.path, ref: found.object.ref,
        owner: found.object.owner,
        isBusy: found.event.isNamed("VEVENT")
          && found.event.first("STATUS")?.rawValue != "CANCELLED"
          && found.event.first("TRANSP")?.rawValue != "TRANSPARENT")
    }
  }

  func agenda(of owners: [PersonID], in span: Span) -> [AgendaItem] {
    occurrences(in: span)
      .filter { found in
        span.contains(found.span.start)
          && owners.contains { isIn(found.object, .person($0), found.event) }
      }
      .map { AgendaItem(span: $0.span, recurrence: nil, object: $0.object) }
  }

  func availabilities(of owner: PersonID) -> [StoredObject] {
    objects.filter { $0.kind == .availability && $0.owner == owner }
  }

  func objects(_ kind: StoredObject.Kind, owner: PersonID?, client: Ref?, limit: Int)
    -> [StoredObject]
  {
    objects.filter {
      $0.kind == kind && (owner == nil || $0.owner == owner)
        && (client == nil || $0.client == client)
    }.sorted { ($0.ref?.number ?? 0) > ($1.ref?.number ?? 0) }
  }

  func todos(_ query: TodoQuery) -> [StoredObject] {
    if case .notices(let person) = query {
      return objects.filter { object in
        guard object.kind == .journal, object.owner == person,
          let text = try? CalendarText(object.text),
          let journal = text.components(named: "VJOURNAL").first
        else { return false }
        return journal.first("CATEGORIES")?.rawValue == "NOTICE"
          && journal.first("STATUS")?.rawValue == "DRAFT"
      }
    }
    return objects.filter { object in
      guard object.kind == .task, let text = try? CalendarText(object.text),
        let todo = text.components(named: "VTODO").first
      else { return false }
      let status = todo.first("STATUS")?.rawValue
      switch query {
      case .open(let owner):
        return status != "COMPLETED" && status != "CANCELLED"
          && (owner == nil || object.owner == owner)
      case .parts(let uid):
        return todo.all("RELATED-TO").contains {
          $0.parameter("RELTYPE") == "PARENT" && $0.text == uid
        }
      case .uid(let uid): return object.uid == uid
      case .clause(let clause, let owner):
        return todo.first("X-DAYBOOK-CLAUSE")?.text == clause
          && (owner == nil || object.owner == owner)
      case .notices: return false
      }
    }.sorted {
      ($0.ref?.kind.rawValue ?? "Z", $0.ref?.number ?? 0) < (
        $1.ref?.kind.rawValue ?? "Z", $1.ref?.number ?? 0
      )
    }
  }

  func journal(in span: Span, limit: Int) -> [JournalEntry] {
    Array(entries.filter { span.contains($0.at) }.prefix(limit))
  }

  func nextNumber(of kind: Ref.Kind) -> Int {
    let refs = objects.compactMap(\.ref) + list.map(\.ref) + said.map(\.ref)
    return (refs.filter { $0.kind == kind }.map(\.number).max() ?? 0) + 1
  }

  func journal(of ref: Ref?, by person: PersonID?, limit: Int) -> [JournalEntry] {
    entries.reversed().filter {
      (ref == nil || $0.change.ref == ref) && (person == nil || $0.by == person)
    }
  }

  func lastTurn(by person: PersonID) -> [JournalEntry] {
    let mine = entries.filter { $0.by == person && !undone.contains($0.turn) }
    return mine.filter { $0.turn == mine.last?.turn }
  }

  private struct Found {
    var object: StoredObject
    var event: Component
    var span: Span
  }

  private func occurrences(in span: Span) -> [Found] {
    objects.filter { $0.kind != .availability && $0.kind != .journal }.flatMap {
      object -> [Found] in
      guard let text = try? CalendarText(object.text) else { return [] }
      let window = OccurrenceWindow.instants(from: span.start, to: span.end, in: office.zone)
      return text.series.series.occurrences(in: window, limit: 1_000).map { occurrence in
        Found(
          object: object, event: occurrence.component,
          span: Span(
            occurrence.start.instant(in: office.zone), occurrence.end.instant(in: office.zone)))
      }
    }
    .sorted { $0.span.start < $1.span.start }
  }

  private func isIn(_ object: StoredObject, _ participant: Participant, _ event: Component) -> Bool
  {
    switch participant {
    case .client(let ref): object.client == ref
    case .person(let id):
      object.owner == id
        || event.all("ATTENDEE").contains { $0.parameter("X-DAYBOOK-OWNER") == id.description }
    }
  }
}
