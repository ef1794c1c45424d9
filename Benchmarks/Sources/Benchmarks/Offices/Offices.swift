/// The offices of a run, each made once, in memory, when it is first needed.
actor Offices {
  static let shared = Offices()

  private var offices: [Int: Task<BusyOffice, any Error>] = [:]

  func office(of appointments: Int) async throws -> BusyOffice {
    if let office = offices[appointments] { return try await office.value }
    let office = Task { try await BusyOffice(appointments: appointments, isInMemory: true) }
    offices[appointments] = office
    return try await office.value
  }

  func close() {
    offices = [:]
  }
}
