/// Somebody whom the procedure names: a role of the office, or a party outside of it.
public enum Party: String, CaseIterable, Codable, Hashable, Sendable {
  case broker, assistant
  case teamLead = "team_lead"
  case branchHead = "branch_head"
  case compliance
  case itAdmin = "it_admin"
  case officeAdmin = "office_admin"
  case legal
  /// Whose work it is that was asked about.
  case owner
  /// Whoever is on duty for the team whose work it is.
  case duty
  case client, complainant, insurer, authority
  /// Those whose personal data are concerned.
  case persons
}

extension Party {
  /// Whether people of the office hold it as a role.
  public var isRole: Bool {
    switch self {
    case .broker, .assistant, .teamLead, .branchHead, .compliance, .itAdmin, .officeAdmin, .legal:
      true
    case .owner, .duty, .client, .complainant, .insurer, .authority, .persons: false
    }
  }

  /// Whether it is somebody of the office.
  public var isInside: Bool { isRole || self == .owner || self == .duty }
}
