import Procedure

/// What the people of an office may see and do, by their roles (`bot/rules/roles.yaml`).
struct Trust {
  private let asker: Person
  private let roles: [RoleRights]
  private let standingIn: StandingIn?

  /// The trust that the asker's roles bring, and what comes of standing in for others.
  init(in asker: Person, by roles: [RoleRights], standingIn: StandingIn? = nil) {
    self.asker = asker
    self.standingIn = standingIn
    self.roles = roles.filter { role in
      asker.roles.contains { $0.rawValue == role.id.rawValue }
    }
  }

  /// Whether one of the asker's roles has a right.
  func may(_ right: Right) -> Bool {
    roles.contains { $0.may.contains(right) }
  }

  /// Whether the asker may change that person's appointments and tasks.
  func mayActFor(_ other: Person) -> Bool {
    isNear(other) || standsIn(for: other)
  }

  /// Whether the asker stands in for that person at this moment.
  func standsIn(for other: Person) -> Bool {
    standingIn?.covers(other) ?? false
  }

  /// Whether the asker may read that person's appointments in words, not just as busy time.
  func maySee(_ other: Person) -> Bool {
    isNear(other) || reaches(other, \.sees) || standsIn(for: other)
  }

  /// Whether the asker may know the client by name: clients of those whose appointments they may
  /// read, and clients of nobody.
  func mayKnow(_ client: Client, people: [PersonID: Person]) -> Bool {
    guard let broker = client.broker.flatMap({ people[$0] }) else { return true }
    return maySee(broker)
  }

  private func isNear(_ other: Person) -> Bool {
    other.id == asker.id || other.isRoom || reaches(other, \.actsFor)
  }

  private func reaches(_ other: Person, _ reach: KeyPath<RoleRights, RoleRights.Reach>) -> Bool {
    roles.contains { role in
      switch role[keyPath: reach] {
      case .own: false
      case .team: asker.team != nil && asker.team == other.team
      case .office: true
      }
    }
  }
}

extension Deliberation {
  /// The roles that have a right, in the order of the data.
  func roles(with right: Right) -> [Person.Role] {
    procedure.roles.filter { $0.may.contains(right) }
      .compactMap { Person.Role(rawValue: $0.id.rawValue) }
  }

  /// The refusal of whoever lacks a right, naming who may; nil for whoever has it.
  func refusal(without right: Right) -> Decision? {
    trust.may(right) ? nil : refused(.notAllowed, .lacksRight(roles(with: right)))
  }
}
