/// What the people of an office may see and do for one another.
struct Trust {
  private let asker: Person

  init(in asker: Person) {
    self.asker = asker
  }

  /// Whether the asker may change that person's appointments: one's own, those of the team for
  /// its lead and its assistants, everybody's for the branch head and the office admin.
  func mayActFor(_ other: Person) -> Bool {
    if other.id == asker.id || other.isRoom { return true }
    if !asker.roles.isDisjoint(with: [.branchHead, .officeAdmin]) { return true }
    guard let team = asker.team, team == other.team else { return false }
    return !asker.roles.isDisjoint(with: [.teamLead, .assistant])
  }

  /// Whether the asker may read that person's appointments in words, not just as busy time.
  func maySee(_ other: Person) -> Bool {
    mayActFor(other) || asker.roles.contains(.compliance)
      || (asker.team != nil && asker.team == other.team)
  }

  /// Whether the asker may know the client by name: clients of one's own, of the team, or of
  /// nobody, and all of them for those who look after the whole office.
  func mayKnow(_ client: Client, people: [PersonID: Person]) -> Bool {
    guard let broker = client.broker.flatMap({ people[$0] }) else { return true }
    return maySee(broker)
  }
}
