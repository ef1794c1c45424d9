/// Something that only some roles may do.
public enum Right: String, CaseIterable, Codable, Hashable, Sendable {
  case book
  case bookForTeam = "book_for_team"
  case clients
  case clientNew = "client_new"
  case policy, plan, assign
  case assignTeam = "assign_team"
  case start, done, block, answer
  case approveOrange = "approve_orange"
  case approveRed = "approve_red"
  case touch
  case renewalsTeam = "renewals_team"
  case caseOpen = "case_open"
  case caseHandle = "case_handle"
  case caseRelease = "case_release"
  case stopClock = "stop_clock"
  case extendClock = "extend_clock"
  case inspectRoom = "inspect_room"
  case inspectDevice = "inspect_device"
  case emergency, handover, training
  case reportOwn = "report_own"
  case reportTeam = "report_team"
  case reportOffice = "report_office"
  case proof, coverage, resources, outbox
}
