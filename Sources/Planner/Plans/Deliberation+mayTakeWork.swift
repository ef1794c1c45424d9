import Procedure

extension Deliberation {
  /// Whether the procedure keeps new work from somebody: an answer of theirs blocks it (G-00).
  func mayTakeWork(_ person: Person) throws(Fault) -> Bool {
    for object in try view.todos(.clause("G-00", owner: person.id)) {
      guard let assessed = try assessed(object) else { continue }
      if evaluation(of: assessed).blocks.contains(where: { $0.gate == .assignments }) {
        return false
      }
    }
    return true
  }
}
