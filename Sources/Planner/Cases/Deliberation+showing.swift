import CivilTime
import Procedure

/// Looking at cases.
extension Deliberation {
  /// The cases that the asker may see, the one whose period ends first at the top.
  func cases(of whose: Whose, all: Bool) throws(Fault) -> Decision {
    let asked: Set<PersonID>?
    switch whose {
    case .own, .everybody: asked = nil
    default:
      switch owners(of: whose) {
      case .found(let found): asked = Set(found.map(\.id))
      case .refused(let decision): return decision
      }
    }
    let objects =
      all
      ? try view.objects(.task, owner: nil, client: nil, limit: Self.casesSearched)
      : try view.todos(.open(owner: nil))
    var found: [Todo] = []
    for object in objects where object.ref?.kind == .case {
      let todo = try Todo(object, here: officeZone)
      let reporter = todo.incident?.reporter ?? todo.owner
      let isMeant = asked.map { $0.contains(todo.owner) || $0.contains(reporter) } ?? true
      if isMeant, standing(in: todo) >= .reads || todo.isKeptOut(asker.id) { found.append(todo) }
    }
    found.sort { one, other in
      (one.isOver ? 1 : 0, end(of: one), one.ref?.number ?? 0) < (
        other.isOver ? 1 : 0, end(of: other), other.ref?.number ?? 0
      )
    }
    let head = Statement(
      found.isEmpty ? Topics.Cases.none : Topics.Cases.listHead,
      ["count": .number(found.count), "whose": asked == nil ? .none : name(of: whose)])
    let rows = try found.map { (todo) throws(Fault) in try row(ofCase: todo) }
    return Decision(.told(Telling([head] + rows, it: found.count == 1 ? found[0].ref : nil)))
  }

  /// How many to-dos are searched for cases that are over, the newest.
  private static var casesSearched: Int { 5_000 }

  private func end(of todo: Todo) -> Int {
    running(todo).first?.ends.legal.seconds
      ?? todo.due.map { todo.zone.instant(of: $0).seconds } ?? .max
  }

  private func row(ofCase todo: Todo) throws(Fault) -> Statement {
    // Whoever is kept out sees that there is a case, and whose it is.
    let isKeptOut = todo.isKeptOut(asker.id)
    let clause = todo.clause.flatMap { procedure.clause($0) }
    return .row(
      Topics.Cases.row,
      [
        "ref": todo.ref.map { .ref($0) } ?? .none,
        "kind": clause.map { .words($0.title) } ?? .none, "clock": standing(of: todo),
        "title": isKeptOut || hasOnlyItsName(todo) ? .none : .text(todo.title),
        "client": isKeptOut ? .none : try known(todo.client).map { .client($0) } ?? .none,
        "owner": .person(todo.owner), "others": keptOut(in: todo),
        "state": todo.isOver ? .phrase(Statement(Topics.Cases.isClosed)) : .none,
      ])
  }

  private func hasOnlyItsName(_ todo: Todo) -> Bool {
    if case .words = title(of: todo) { true } else { false }
  }

  /// Those who are kept out of a case, for a list.
  func keptOut(in todo: Todo) -> Fact {
    .list((todo.incident?.keptOut ?? []).map { .person($0) })
  }

  /// How the first period of a case stands: `day 8 of 15 (legal Mon 30 Nov; ours Fri 27 Nov)`.
  func standing(of todo: Todo) -> Fact {
    guard !todo.isOver else { return .none }
    guard let reading = running(todo).foremost else {
      return todo.due.map {
        .phrase(Statement(Topics.Cases.dueBy, ["due": .moment(here($0, of: todo))]))
      } ?? .none
    }
    return .phrase(Statement(Topics.Clocks.stands, facts(of: reading)))
  }

  func showCase(_ target: Target) throws(Fault) -> Decision {
    let found: (todo: Todo, object: StoredObject)
    switch try caseMeant(target, atLeast: .reads, retry: { .incident(.show($0)) }) {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    let todo = found.todo
    let incident = todo.incident ?? Incident(reporter: todo.owner)
    var statements = [try caseHead(todo, incident)]
    let others = keptOut(in: todo)
    statements.append(
      Statement(
        Topics.Cases.people,
        [
          "owner": .person(todo.owner), "others": others, "reporter": .person(incident.reporter),
          "when": todo.created.map { .moment(zone.wallTime(at: $0)) } ?? .none,
        ]))
    statements += running(todo).map { reading in
      .row(Topics.Clocks.row, facts(of: reading).merging(["ref": .none]) { $1 })
    }
    if todo.clause == "X-b", !todo.isOver, let about = try part(todo) {
      statements.append(Statement(Topics.Cases.freezes, ["about": .ref(about)]))
    }
    statements += try details(of: todo, incident)
    statements += incident.notes.dropFirst().suffix(8).map { note(of: $0) }
    statements += try work(of: todo)
    if let assessed = try assessed(found.object), !todo.isOver {
      let waiting = AnswerRound(self, assessed, round: .open).waiting
      if !waiting.isEmpty {
        statements.append(
          Statement(
            Topics.Cases.questions,
            ["ref": .ref(todo.ref ?? Ref(.case, 0)), "count": .number(waiting.count)]))
      }
    }
    return Decision(.told(Telling(statements, it: todo.ref, todo: todo, kind: "case")))
  }

  private func caseHead(_ todo: Todo, _ incident: Incident) throws(Fault) -> Statement {
    let clause = todo.clause.flatMap { procedure.clause($0) }
    return Statement(
      Topics.Cases.head,
      [
        "ref": todo.ref.map { .ref($0) } ?? .none,
        "kind": clause.map { .words($0.title) } ?? .none,
        "title": hasOnlyItsName(todo) ? .none : .text(todo.title),
        "client": try known(todo.client).map { .client($0) } ?? .none,
        "about": try part(todo).map { .ref($0) } ?? .none,
        "colour": todo.risk.colour.map { .colour($0, score: todo.risk.score) } ?? .none,
        "confidential": .flag(todo.isConfidential),
        "state": todo.isOver ? .phrase(Statement(Topics.Cases.isClosed)) : .none,
      ])
  }

  /// The object that a case is part of.
  private func part(_ todo: Todo) throws(Fault) -> Ref? {
    guard let parent = todo.parent else { return nil }
    if let object = try view.todos(.uid(parent)).first { return object.ref }
    // UIDs of the office's own begin with the reference.
    return parent.split(separator: "-").first.flatMap { Ref($0) }
  }

  /// Who has answered the roll-call, and what a fault or an emergency touches.
  private func details(of todo: Todo, _ incident: Incident) throws(Fault) -> [Statement] {
    var statements: [Statement] = []
    if !incident.rollCall.isEmpty {
      let missing = incident.missing
      statements.append(
        Statement(
          missing.isEmpty ? Topics.Cases.allAnswered : Topics.Cases.rollCallMissing,
          [
            "count": .number(incident.rollCall.count - missing.count),
            "of": .number(incident.rollCall.count),
            "missing": .list(missing.map { .person($0) }),
          ]))
      if !incident.needingHelp.isEmpty {
        statements.append(
          Statement(
            Topics.Cases.needsHelp, ["who": .list(incident.needingHelp.map { .person($0) })]))
      }
    }
    if todo.clause == "X-d", !todo.isOver {
      let count = try affected(by: todo).count
      if count > 0 {
        statements.append(
          Statement(
            Topics.Cases.touches,
            [
              "ref": .ref(todo.ref ?? Ref(.case, 0)), "count": .number(count),
              "clients": .number(try clients(touchedBy: todo).count),
            ]))
      }
    }
    if !incident.touches.isEmpty {
      statements.append(
        Statement(
          Topics.Cases.faultTouches, ["refs": .list(incident.touches.map { .ref($0) })]))
    }
    return statements
  }

  private func note(of note: Incident.Note) -> Statement {
    let what =
      switch note.event {
      case .reported: Topics.Cases.wasReported
      case .merged: Topics.Cases.wasMerged
      case .stopped: Topics.Cases.wasStopped
      case .resumed: Topics.Cases.wasResumed
      case .extended: Topics.Cases.wasExtended
      case .restarted: Topics.Cases.wasRestarted
      case .met: Topics.Cases.wasMet
      case .released: Topics.Cases.wasReleased
      case .closed: Topics.Cases.wasClosed
      case .moved: Topics.Cases.wasMoved
      }
    return Statement(
      Topics.Cases.note,
      [
        "when": .moment(zone.wallTime(at: note.at)), "who": .person(note.by),
        "what": .phrase(Statement(what)), "words": noteWords(note),
      ])
  }

  /// What was said of an event: a reason that has a name is said by it.
  private func noteWords(_ note: Incident.Note) -> Fact {
    if let rule = procedure.rule(note.words) { return .words(rule.title) }
    return term(note.words)
  }

  /// The tasks, plans and cases that hang on a case.
  private func work(of todo: Todo) throws(Fault) -> [Statement] {
    var statements: [Statement] = []
    for object in try view.todos(.parts(of: todo.uid)) {
      let part = try Todo(object, here: officeZone)
      if part.isOver { continue }
      if statements.isEmpty { statements.append(Statement(Topics.Cases.openWork)) }
      statements.append(try row(part, withOwner: true))
    }
    return statements
  }
}

extension Todo {
  /// Whether somebody is kept out of the case.
  func isKeptOut(_ person: PersonID) -> Bool { incident?.keptOut.contains(person) ?? false }
}
