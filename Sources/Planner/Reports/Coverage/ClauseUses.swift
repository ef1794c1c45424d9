import CivilTime
import ICalendar
import Procedure

/// How often each clause was exercised: by an answer, a record, a case, or a step that was done.
struct ClauseUses {
  /// The uses of one clause.
  struct Use {
    var count = 0
    var last: Instant?
    var people: [PersonID] = []

    fileprivate mutating func add(at instant: Instant, by person: PersonID) {
      count += 1
      last = max(last ?? instant, instant)
      people.removeAll { $0 == person }
      people.insert(person, at: 0)
    }
  }

  private var uses: [String: Use] = [:]
  /// What was counted already, as an object says it again whenever it changes.
  private var seen: Set<String> = []
  private let span: Span

  private static let entriesAtMost = 500_000

  /// The uses that the journal of a stretch of time knows of.
  init(in span: Span, _ deliberation: Deliberation) throws(Fault) {
    self.span = span
    for entry in try deliberation.view.journal(in: span, limit: Self.entriesAtMost) {
      guard case .object(let object)? = entry.change.after else { continue }
      switch object.kind {
      case .journal:
        if let record = try FileEntry(object), let clause = record.clause {
          add(clause, at: record.at, by: record.by, as: object.uid)
        }
      case .task, .appointment: try add(object, of: entry, deliberation)
      case .policy, .availability: break
      }
    }
  }

  /// The uses of the clause of that id.
  subscript(id: String) -> Use { uses[id] ?? Use() }

  private mutating func add(
    _ object: StoredObject, of entry: JournalEntry, _ deliberation: Deliberation
  ) throws(Fault) {
    guard let assessed = try deliberation.written(on: object) else { return }
    for given in assessed.risk.answers {
      guard let prompt = deliberation.procedure.prompt(given.prompt) else { continue }
      // The prompts of a set follow one of the clause that asked it.
      add(
        prompt.clause, at: given.at, by: given.by,
        as: "\(object.uid) \(given.prompt) \(given.at.seconds)")
    }
    guard let todo = assessed.todo, let clause = todo.clause else { return }
    if todo.ref?.kind == .case, entry.change.before == nil {
      add(clause, at: entry.at, by: entry.by, as: "\(object.uid) opened")
    }
    if todo.state == .done, let completed = todo.completed {
      add(clause, at: completed, by: entry.by, as: "\(object.uid) done")
    }
  }

  private mutating func add(_ clause: String, at: Instant, by: PersonID, as key: String) {
    guard span.contains(at), seen.insert(key).inserted else { return }
    uses[clause, default: Use()].add(at: at, by: by)
  }
}

extension Deliberation {
  /// What is written on an object about risk, expired answers included; nil where nothing can be.
  fileprivate func written(on object: StoredObject) throws(Fault)
    -> (risk: RiskRecord, todo: Todo?)?
  {
    if object.kind == .task {
      let todo = try Todo(object, here: officeZone)
      return (todo.risk, todo)
    }
    let text = try object.calendarText()
    guard let event = text.components(named: "VEVENT").first else { return nil }
    return (RiskRecord(event, zones: text.zones, here: officeZone), nil)
  }
}
