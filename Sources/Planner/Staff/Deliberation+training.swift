import CivilTime
import Procedure

/// Trainings that are noted, and those that run out (clause P-07).
extension Deliberation {
  /// The clause of training.
  static var training: String { "P-07" }
  /// The rule of the house that says how long before its end a training is renewed.
  static var renewal: String { "R-TRAIN-RENEW" }

  /// Notes a training or a registration on a person, in place of what they had for the class.
  func qualify(
    _ id: PersonID, _ kind: Qualification.Kind, for business: String, until: Day?
  ) throws(Fault) -> Decision {
    let person: Person
    switch self.person(named: id) {
    case .found(let found): person = found
    case .refused(let decision): return decision
    }
    guard !person.isRoom, trust.maySee(person) else {
      return refused(.notAllowed, .notAllowed(person.id))
    }
    let business = business.trimmed.lowercased()
    guard !business.isEmpty, business.utf8.count <= 60 else {
      return refused(.badInput, .badValue(business))
    }
    // A training of the office runs out; a registration may stand.
    if kind == .training, until == nil {
      return Decision(
        .told(
          .refusing(.invalidTime, Topics.Skills.untilWhen, ["class": .business(business)])))
    }
    if let until, until < today { return refused(.inThePast, .inThePast(WallTime(until))) }
    let qualification = Qualification(kind, for: business, until: until)
    let before = person.qualifications.first {
      $0.kind == kind && $0.classOfBusiness == qualification.classOfBusiness
    }
    if before == qualification {
      return Decision(
        .told(Telling(Topics.Skills.same, noted(qualification, of: person, was: nil))))
    }
    var after = person
    after.qualifications.removeAll {
      $0.kind == kind && $0.classOfBusiness == qualification.classOfBusiness
    }
    after.qualifications.append(qualification)
    var drafting = Drafting(self)
    drafting.add(Change(before: .person(person), after: .person(after)))
    var statements = [
      Statement(Topics.Skills.noted, noted(qualification, of: person, was: before?.until))
    ]
    if kind == .training {
      statements += try closeTrainings(of: person, by: qualification, in: &drafting)
      drafting.add(try record(of: person, qualification, in: &drafting))
    }
    return Decision(.told(Telling(statements, kind: "done")), changes: drafting.changes)
  }

  private func noted(_ qualification: Qualification, of person: Person, was: Day?)
    -> [String: Fact]
  {
    [
      "who": .person(person.id),
      "kind": .phrase(
        Statement(
          qualification.kind == .training ? Topics.Skills.training : Topics.Skills.registration)),
      "class": .business(qualification.classOfBusiness),
      "until": qualification.until.map { .date($0) } ?? .none,
      "was": was.map { .date($0) } ?? .none,
    ]
  }

  /// Ends the tasks of renewing what has just been renewed.
  private func closeTrainings(
    of person: Person, by qualification: Qualification, in drafting: inout Drafting
  ) throws(Fault) -> [Statement] {
    var statements: [Statement] = []
    for object in try view.todos(.clause(Self.training, owner: person.id)) {
      var todo = try Todo(object, here: officeZone)
      guard !todo.isOver, todo.template == Self.renewal,
        todo.classOfBusiness.map(qualification.covers) ?? false
      else { continue }
      todo.state = .done
      todo.percent = 100
      todo.completed = now
      try drafting.change(object, to: todo)
      statements.append(
        Statement(
          Topics.Tasks.finished,
          ["ref": todo.ref.map { .ref($0) } ?? .none, "title": title(of: todo)]))
    }
    return statements
  }

  /// The record of a training, kept as long as the clause says.
  private func record(
    of person: Person, _ qualification: Qualification, in drafting: inout Drafting
  ) throws(Fault) -> Change {
    let clause = procedure.clause(Self.training)
    let keep = clause.flatMap { procedure.rule($0.record.keep)?.offsets.first }
    let here = officeZone.wallTime(at: now)
    let known: [RecordSource: String] = [
      .fact(.object): qualification.classOfBusiness, .fact(.time): "\(here.day) \(here.clock)",
      .fact(.due): qualification.until?.description ?? "",
    ]
    let form = clause?.record
    var fields = zip(form?.fields ?? [], form?.sources ?? []).map { name, source in
      FileEntry.Field(name: name.text(in: asker.language), value: known[source] ?? "")
    }
    let whom = Bilingual(english: "person", chinese: "人员").text(in: asker.language)
    fields.insert(FileEntry.Field(name: whom, value: person.id.description), at: 0)
    let entry = FileEntry(
      uid: try drafting.uid("record"), kind: clause?.record.kind ?? "training_record", by: asker.id,
      about: nil, client: nil, clause: Self.training,
      fields: fields, at: now, keepUntil: keep.map { today.adding($0) })
    do {
      return Change(before: nil, after: .object(try entry.object()))
    } catch {
      throw .damaged("\(entry.uid): \(error)")
    }
  }

  /// Opens a task for each training of the asker that is about to run out or has done so, once for
  /// each end.
  func openTrainings(in drafting: inout Drafting) throws(Fault) -> [Statement] {
    guard let rule = procedure.rule(Self.renewal), let ahead = rule.offsets.first else { return [] }
    var statements: [Statement] = []
    for training in asker.qualifications where training.kind == .training {
      guard let until = training.until, until.adding(ahead) <= today else { continue }
      let isRenewed = asker.qualifications.contains { other in
        other.kind == .training && other.covers(training.classOfBusiness)
          && other.until.map { $0 > until } ?? true
      }
      let business = String(training.classOfBusiness.map { $0 == " " ? "_" : $0 })
      let uid = "training-\(business)-\(until)-\(asker.id)-\(office.id)@daybook"
      guard !isRenewed, try view.todos(.uid(uid)).isEmpty else { continue }
      let last = max(until, officeZone.wallTime(at: now).day)
      let ref = try drafting.ref(.task)
      var todo = Todo(
        ref: ref, uid: uid, owner: asker.id,
        title: "\(rule.title.text(in: asker.language)) (\(training.classOfBusiness))",
        start: officeZone.wallTime(at: now),
        due: close(of: office.calendar.rolled(last, until < last ? .following : .preceding).value),
        work: 120, clause: Self.training, zone: officeZone)
      todo.template = rule.id
      todo.classOfBusiness = training.classOfBusiness
      try drafting.keep(todo)
      statements.append(opened(todo))
    }
    return statements
  }

  /// The classes of business whose training an answer of the person holds up: they did not attend it
  /// and have no seat in the next one.
  func heldTrainings(of person: Person) throws(Fault) -> Set<String> {
    var held: Set<String> = []
    for object in try view.todos(.clause(Self.training, owner: person.id)) {
      let todo = try Todo(object, here: officeZone)
      guard let business = todo.classOfBusiness, !todo.isOver, let assessed = try assessed(object)
      else { continue }
      if try firstBlock(evaluation(of: assessed), [.skill], of: assessed) != nil {
        held.insert(business)
      }
    }
    return held
  }
}
