import CivilTime
import Procedure

/// Looking at records, and reviewing those that have been kept long enough.
extension Deliberation {
  func records(_ target: Target) throws(Fault) -> Decision {
    if case .ref(let ref) = target, ref.kind == .client { return try records(ofClient: ref) }
    switch try object(meantBy: target, retry: { .report(.records($0)) }) {
    case .refused(let decision): return decision
    case .found(let object):
      guard let owner = people[object.owner], trust.maySee(owner) || isHandler(object) else {
        return refused(.notAllowed, .notAllowed(object.owner))
      }
      guard let ref = object.ref else { return refused(.notFound, .nothingMeant(nil)) }
      var found = try entries(about: ref, client: object.client, by: object.owner)
      for part in try view.todos(.parts(of: object.uid)) {
        guard let ref = part.ref, try !isKept(ref) else { continue }
        found += try entries(about: ref, client: part.client, by: part.owner)
      }
      return tell(found.sorted { ($0.at, $0.uid) < ($1.at, $1.uid) }, about: .ref(ref), it: ref)
    }
  }

  private func records(ofClient ref: Ref) throws(Fault) -> Decision {
    guard let client = try view.clients[ref], isKnown(client) else {
      return refused(.notFound, .unknownRef(ref))
    }
    let objects = try view.objects(
      .journal, owner: nil, client: ref, limit: Self.recordsLookedAt)
    var found: [FileEntry] = []
    for object in objects {
      if let entry = try FileEntry(object), try !isKept(entry.about) { found.append(entry) }
    }
    return tell(
      found.sorted { ($0.at, $0.uid) < ($1.at, $1.uid) }, about: .client(client), it: nil)
  }

  private func tell(_ entries: [FileEntry], about: Fact, it: Ref?) -> Decision {
    var statements = [
      Statement(
        entries.isEmpty ? Topics.Records.none : Topics.Records.head,
        ["about": about, "count": .number(entries.count)])
    ]
    for entry in entries {
      statements.append(
        Statement(
          Topics.Records.record,
          [
            "about": entry.about.map { .ref($0) } ?? .none, "kind": name(ofRecord: entry.kind),
            "on": .moment(zone.wallTime(at: entry.at)), "who": .person(entry.by),
            "until": entry.keepUntil.map { .date($0) } ?? .none,
          ]))
      statements += lines(of: entry)
    }
    var telling = Telling(statements, it: it)
    telling.limit = 40
    return Decision(.told(telling))
  }

  /// The fields of a record that say something; an answer is not said again under its question.
  private func lines(of entry: FileEntry) -> [Statement] {
    var said: Set<String> = []
    return entry.fields.compactMap { field in
      let isNew = said.insert(field.value).inserted
      guard !field.value.isEmpty, field.prompt == nil || isNew else { return nil }
      return Statement(
        field.prompt == nil ? Topics.Records.field : Topics.Records.answer,
        ["name": .text(field.name), "value": .text(field.value)])
    }
  }

  /// Records whose keeping time is over, the one kept longest first.
  func dueRecords() throws(Fault) -> [FileEntry] {
    let objects = try view.objects(.journal, owner: nil, client: nil, limit: Self.reviewedAtMost)
    var found: [FileEntry] = []
    for object in objects {
      if let entry = try FileEntry(object), let until = entry.keepUntil, until < today {
        found.append(entry)
      }
    }
    return found.sorted { ($0.keepUntil ?? today, $0.uid) < ($1.keepUntil ?? today, $1.uid) }
  }

  private static var reviewedAtMost: Int { 1_000_000 }
  private static var review: String { "review_records" }

  /// Opens the task of looking at records that have been kept long enough; nothing is ever removed
  /// by it.
  func reviewRecords() throws(Fault) -> Decision {
    let due = try dueRecords()
    guard !due.isEmpty, let followUp = procedure.followUp(Self.review) else {
      return Decision(.told(Telling(Topics.Records.noneDue)))
    }
    let rows = due.map { entry in
      Statement.row(
        Topics.Records.due,
        [
          "about": entry.about.map { .ref($0) } ?? .none, "kind": name(ofRecord: entry.kind),
          "client": entry.client.map { .ref($0) } ?? .none,
          "until": entry.keepUntil.map { .date($0) } ?? .none,
        ])
    }
    let head = Statement(Topics.Records.dueHead, ["count": .number(due.count)])
    let owner = people(as: followUp.owner, of: asker.id).first?.id ?? asker.id
    let open = try openTodos(of: owner).first { $0.template == followUp.id }
    if let open {
      let already = Statement(
        Topics.Records.reviewOpen, ["ref": open.ref.map { .ref($0) } ?? .none])
      return Decision(.told(limited([head] + rows + [already], it: open.ref)))
    }
    var drafting = Drafting(self)
    let here = officeZone.wallTime(at: now)
    let ref = try drafting.ref(.task)
    var todo = Todo(
      ref: ref, uid: uid(of: ref), owner: owner,
      title: followUp.title.text(in: people[owner]?.language ?? .english), start: here,
      due: moment(followUp.due.offset, after: here), work: followUp.effort.minutes,
      zone: officeZone)
    todo.template = followUp.id
    try drafting.keep(todo)
    return Decision(
      .told(limited([head, opened(todo)] + rows, it: ref)), changes: drafting.changes)
  }

  private func limited(_ statements: [Statement], it: Ref?) -> Telling {
    var telling = Telling(statements, it: it)
    telling.limit = 25
    return telling
  }
}
