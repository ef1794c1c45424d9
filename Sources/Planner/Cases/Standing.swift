import Procedure

/// What somebody has to do with a case.
enum Standing: Comparable {
  /// They are concerned in it and have no part in it.
  case keptOut
  /// Nothing.
  case none
  case reads
  /// They reported it: they answer what is asked of them.
  case reports
  /// They may act on it as its owner.
  case handles
}

extension Deliberation {
  /// What the asker has to do with a case. One with personal data is for those whom its clause
  /// names, for its owner, and for the lead of whoever is concerned.
  func standing(in todo: Todo) -> Standing {
    let reporter = todo.incident?.reporter ?? todo.owner
    let keptOut = todo.incident?.keptOut ?? []
    if keptOut.contains(asker.id) { return .keptOut }
    if todo.owner == asker.id || isNamed(in: todo, of: reporter) { return .handles }
    let near = ([todo.owner, reporter] + keptOut).compactMap { people[$0] }
    if !todo.isConfidential, near.first.map(trust.mayActFor) ?? false { return .handles }
    if reporter == asker.id { return .reports }
    // Whoever is called may know what for.
    if todo.incident?.rollCall.contains(where: { $0.person == asker.id }) ?? false { return .reads }
    let isLead = trust.may(.caseRelease) || !todo.isConfidential
    return isLead && near.contains(where: trust.maySee) ? .reads : .none
  }

  /// Whether a role of the asker is named by the clause of a case, as its owner or in its ladder;
  /// brokers are named one by one.
  private func isNamed(in todo: Todo, of reporter: PersonID) -> Bool {
    guard let clause = todo.clause.flatMap({ procedure.clause($0) }) else { return false }
    let ladder = procedure.profile(clause.escalation)?.steps.flatMap(\.to) ?? []
    let parties = Set([clause.owner] + ladder).subtracting([.broker, .owner])
    return parties.contains { party in
      people(as: party, of: reporter).contains { $0.id == asker.id }
    }
  }

  /// Whether the asker may act on a case as its owner may, or answer what it asks.
  func isHandler(_ object: StoredObject) -> Bool {
    guard object.ref?.kind == .case, trust.may(.caseHandle),
      let todo = try? Todo(object, here: officeZone)
    else { return false }
    return standing(in: todo) >= .reports
  }

  /// The refusal of whoever a case keeps out, or whom it is not for; nil for everybody else and
  /// for what is no case.
  func keptOut(of object: StoredObject) throws(Fault) -> Decision? {
    guard let ref = object.ref, ref.kind == .case else { return nil }
    let todo = try Todo(object, here: officeZone)
    switch standing(in: todo) {
    case .keptOut:
      return no(.notAllowed, Topics.Cases.keptOut, ref, ["owner": .person(todo.owner)])
    case .none where todo.isConfidential:
      return no(.notAllowed, Topics.Cases.confidential, ref, ["owner": .person(todo.owner)])
    default: return nil
    }
  }

  /// Whether what a case is about is kept from the asker: they are concerned in it, or it is
  /// confidential and none of their business.
  func isKept(_ todo: Todo) -> Bool {
    guard todo.ref?.kind == .case else { return false }
    let standing = standing(in: todo)
    return standing == .keptOut || standing == .none && todo.isConfidential
  }

  /// The same of whatever has a reference; only cases are kept from anybody.
  func isKept(_ ref: Ref?) throws(Fault) -> Bool {
    guard let ref, ref.kind == .case, let object = try view.object(ref) else { return false }
    return isKept(try Todo(object, here: officeZone))
  }

  /// The case that a command is about, if the asker may act on it.
  func incident(_ target: Target, retry: (Target) -> CaseCommand) throws(Fault)
    -> Lookup<(todo: Todo, object: StoredObject)>
  {
    try caseMeant(target, atLeast: .handles) { .incident(retry($0)) }
  }

  /// The case that a command is about, if the asker has that much to do with it.
  func caseMeant(_ target: Target, atLeast least: Standing, retry: (Target) -> Command)
    throws(Fault) -> Lookup<(todo: Todo, object: StoredObject)>
  {
    switch try object(meantBy: target, retry: retry) {
    case .refused(let decision): return .refused(decision)
    case .found(let object):
      guard let ref = object.ref, ref.kind == .case else {
        return .refused(refused(.badInput, .notOfKind(object.ref ?? Ref(.case, 0), [.case])))
      }
      let todo = try Todo(object, here: officeZone)
      guard standing(in: todo) >= least else {
        return .refused(refused(.notAllowed, .notAllowed(todo.owner)))
      }
      return .found((todo, object))
    }
  }
}
