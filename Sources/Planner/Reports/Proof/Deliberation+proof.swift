import CivilTime
import Procedure

/// Proving what happened to an object.
extension Deliberation {
  private static var entriesOfOne: Int { 10_000 }

  func proof(_ target: Target) throws(Fault) -> Decision {
    let found: StoredObject
    switch try object(meantBy: target, retry: { .report(.proof($0)) }) {
    case .refused(let decision): return decision
    case .found(let object): found = object
    }
    guard let owner = people[found.owner], trust.maySee(owner) || isHandler(found) else {
      return refused(.notAllowed, .notAllowed(found.owner))
    }
    guard let subject = found.ref else { return refused(.notFound, .nothingMeant(nil)) }
    let objects = try concerned(by: found)
    let entries = try entries(of: objects)
    let refs = [subject] + objects.compactMap(\.ref).filter { $0 != subject }
    let contents = try ProofContents(
      of: subject, concerning: refs, entries: entries, in: procedure)
    var records = 0
    for object in objects where try FileEntry(object) != nil { records += 1 }
    var telling = Telling(
      Topics.Proof.made,
      [
        "ref": .ref(subject), "entries": .number(entries.count),
        "objects": .number(refs.count), "records": .number(records),
        "name": .text(contents.name),
      ], it: subject)
    telling.refs = refs
    telling.proof = contents
    return Decision(.told(telling))
  }

  /// An object with all that hangs on it: steps, follow-ups, cases, meetings with the client while a
  /// plan ran, and the records and notices about any of them.
  private func concerned(by object: StoredObject) throws(Fault) -> [StoredObject] {
    var found = [object]
    var seen: Set<String> = [object.uid]
    func add(_ more: [StoredObject]) {
      for one in more where seen.insert(one.uid).inserted { found.append(one) }
    }
    // What hangs on a case that is kept from the asker is kept with it.
    func parts(of uid: String) throws(Fault) -> [StoredObject] {
      var seen: [StoredObject] = []
      for part in try view.todos(.parts(of: uid)) where try !isKept(part.ref) { seen.append(part) }
      return seen
    }
    if object.ref?.kind == .plan { add(try meetings(during: object)) }
    var next = 0
    while next < found.count {
      add(try parts(of: found[next].uid))
      next += 1
    }
    let refs = Set(found.compactMap(\.ref))
    let clients = Set(found.map(\.client))
    for client in clients.sorted(by: { ($0?.number ?? 0) < ($1?.number ?? 0) }) {
      let journals = try view.objects(
        .journal, owner: client == nil ? object.owner : nil, client: client,
        limit: Self.entriesOfOne)
      for journal in journals.reversed() {
        if let about = try written(journal)?.about, refs.contains(about) { add([journal]) }
      }
    }
    return found
  }

  /// What a record or a notice is about, and when it was written.
  private func written(_ object: StoredObject) throws(Fault) -> (about: Ref?, at: Instant)? {
    if let entry = try FileEntry(object) { return (entry.about, entry.at) }
    if let notice = try Notice(object) { return (notice.about, notice.at) }
    return nil
  }

  /// The meetings with a plan's client from its first day to its last.
  private func meetings(during object: StoredObject) throws(Fault) -> [StoredObject] {
    let plan = try Todo(object, here: officeZone)
    guard let client = plan.client, let begun = plan.created else { return [] }
    let over = plan.completed ?? now
    let all = try view.objects(.appointment, owner: nil, client: client, limit: 1_000)
    var found: [StoredObject] = []
    for object in all.reversed() {
      let span = try Appointment(object, here: officeZone).span
      if span.end > begun && span.start < over { found.append(object) }
    }
    return found
  }

  /// What the journal says of those objects, the oldest first.
  private func entries(of objects: [StoredObject]) throws(Fault) -> [JournalEntry] {
    var found: [Int: JournalEntry] = [:]
    var nameless: [String: Instant] = [:]
    for object in objects {
      guard let ref = object.ref else {
        if let made = try written(object)?.at { nameless[object.uid] = made }
        continue
      }
      for entry in try view.journal(of: ref, by: nil, limit: Self.entriesOfOne) {
        // The line that made a task may tell of a case that is kept from the asker.
        if entry.change.before == nil, try isKept(line(of: entry)) { continue }
        found[entry.number] = entry
      }
    }
    // What bears no reference is found by the second in which it was written.
    for instant in Set(nameless.values).sorted() {
      let span = Span(instant, seconds: 1)
      for entry in try view.journal(in: span, limit: Self.entriesOfOne) {
        if let object = entry.object, nameless[object.uid] != nil { found[entry.number] = entry }
      }
    }
    return found.values.sorted { $0.number < $1.number }
  }
}
