import SQLiteStore
import StoreConformance
import Testing

@Suite("SQLite does what every store has to do")
struct ConformanceTests {
  @Test("Requirement", arguments: Requirement.all)
  func requirement(_ requirement: Requirement) async throws {
    let directory = try TemporaryDirectory()
    let store = try directory.create()
    try await requirement.run(on: store)
    try store.close()
    // What was kept is still whole for the next program.
    let again = try directory.open()
    #expect(try await again.check() == [])
    try again.close()
  }
}
