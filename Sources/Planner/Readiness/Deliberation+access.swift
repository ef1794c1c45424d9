import Procedure

/// The gate to client files (clauses P-04 and N-d).
extension Deliberation {
  /// The refusal of whoever has answered that client data is not safe with them; nil for all others.
  func accessRefusal() throws(Fault) -> Decision? {
    guard let closed = try accessClosed(nil) else { return nil }
    var telling = Telling.refusing(.gated, closed.topic, closed.facts)
    if case .ref(let ref)? = closed.facts["ref"] { telling.it = ref }
    return Decision(.told(telling))
  }

  /// That client files are closed to the asker, and by which answer; nil where they are open. What a
  /// draft has made of a check counts before what is kept.
  func accessClosed(_ drafting: Drafting?) throws(Fault) -> Statement? {
    for clause in procedure.clauses where isGate(clause) {
      var check = try check(clause.id, of: asker.id)
      if let object = drafting?.object(uid: checkUID(clause.id, of: asker.id)) {
        check = Check(clause: clause, todo: try Todo(object, here: officeZone), object: object)
      }
      if let block = try block(of: check, at: .access), let first = block.statements.first {
        return Statement(Topics.Access.closed, first.facts)
      }
    }
    return nil
  }

  private func isGate(_ clause: Clause) -> Bool {
    (clause.attach == .person || clause.attach == .device) && clause.holdsUp(.access)
  }
}
