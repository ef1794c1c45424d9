import CivilTime
import Procedure

/// Signing the procedure in force (clause G-00), without which nobody has to be given work.
extension Deliberation {
  /// The clause of the procedure that is signed.
  static var signing: String { "G-00" }

  func sign() throws(Fault) -> Decision {
    guard let clause = procedure.clause(Self.signing) else {
      return refused(.badInput, .badValue(Self.signing))
    }
    let version = procedure.house.version
    if try hasSigned(asker), let check = try check(clause.id, of: asker.id),
      let day = answered(check)
    {
      return Decision(
        .told(
          Telling(
            Topics.Sign.already,
            ["version": .text(version), "day": .day(day), "until": .date(day.adding(months: 12))])))
    }
    var drafting = Drafting(self)
    let check = try begin(clause, of: asker, owner: asker, in: &drafting)
    if let object = drafting.object(uid: check.todo.uid) {
      var todo = check.todo
      todo.step = version
      try drafting.change(object, to: todo)
    }
    let round = try round(of: check)
    return Decision(
      .told(
        Telling(
          Topics.Sign.asks,
          ["version": .text(version), "ref": check.todo.ref.map { .ref($0) } ?? .none],
          it: check.todo.ref, kind: "ask")),
      changes: drafting.changes, question: round?.question)
  }

  /// What signing has come to.
  func signed(_ evaluation: Evaluation, _ ref: Ref) -> [Statement] {
    let isHeld = evaluation.blocks.contains { $0.gate == .assignments }
    return [
      Statement(
        isHeld ? Topics.Sign.held : Topics.Sign.signed,
        ["version": .text(procedure.house.version), "ref": .ref(ref)])
    ]
  }

  /// Whether somebody has signed the version in force within a year, with nothing against them.
  func hasSigned(_ person: Person) throws(Fault) -> Bool {
    guard procedure.clause(Self.signing) != nil else { return true }
    guard let check = try check(Self.signing, of: person.id), let day = answered(check) else {
      return false
    }
    if try block(of: check, at: .assignments) != nil { return false }
    return check.todo.step == procedure.house.version && today < day.adding(months: 12)
  }

  /// The refusal of new work for somebody else who may not be given any; nil where it may be given.
  func refusalOfWork(for id: PersonID) throws(Fault) -> Decision? {
    guard id != asker.id, let person = people[id], try !mayTakeWork(person) else { return nil }
    let check = try check(Self.signing, of: id)
    return Decision(
      .told(
        .refusing(
          .gated, Topics.Sign.noWork,
          [
            "who": .person(id), "version": .text(procedure.house.version),
            "ref": check?.todo.ref.map { .ref($0) } ?? .none,
          ])))
  }

  /// Whether somebody may be given new work: nobody who has refused the procedure or acts beyond their
  /// authority, and where the house asks for it only those who have signed.
  func mayTakeWork(_ person: Person) throws(Fault) -> Bool {
    let check = try check(Self.signing, of: person.id)
    if try block(of: check, at: .assignments) != nil { return false }
    guard procedure.house.isSignatureRequired else { return true }
    return try hasSigned(person)
  }
}
