extension RoleRights {
  /// What holds without a file of roles: everybody may do everything within their reach.
  static let usual: [RoleRights] = {
    let reaches: [(Party, Reach, Reach)] = [
      (.broker, .team, .own), (.assistant, .team, .team), (.teamLead, .team, .team),
      (.branchHead, .office, .office), (.compliance, .office, .own), (.itAdmin, .team, .own),
      (.officeAdmin, .office, .office), (.legal, .team, .own),
    ]
    return reaches.map { party, sees, acts in
      RoleRights(
        id: party, title: Bilingual(english: party.rawValue, chinese: party.rawValue),
        sees: sees, actsFor: acts, may: Set(Right.allCases))
    }
  }()
}
