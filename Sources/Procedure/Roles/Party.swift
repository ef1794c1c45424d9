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
  case client, complainant, insurer, authority
  /// Those whose personal data are concerned.
  case persons
}
