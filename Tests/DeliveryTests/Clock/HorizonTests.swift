import CivilTime
import Delivery
import Foundation
import SQLiteStore
import Store
import StoreConformance
import Testing

@Suite("The horizon")
struct HorizonTests {
  private static let day = 86_400

  @Test("It moves a day a day, in one process; another takes over when the lease runs out")
  func lease() async throws {
    let directory = FileManager.default.temporaryDirectory
      .appending(path: "daybook-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let store = try SQLiteStore.create(in: directory, at: Sample.now) { WorkingCalendar() }
    try await Sample.found(store)
    let time = TestClock(Sample.now)
    let one = Horizon(store: store, holder: "one")
    let two = Horizon(store: store, holder: "two")

    let first = try await store.read { try $0.horizon }
    #expect(try await one.look(at: time.now))
    #expect(try await !two.look(at: time.now))
    time.pass(Self.day)
    #expect(try await two.look(at: time.now))
    #expect(try await !one.look(at: time.now))
    #expect(try await store.read { try $0.horizon } == first + Self.day)
    time.pass(Horizon.leaseSeconds)
    #expect(try await one.look(at: time.now))
    #expect(try await store.check() == [])
    try store.close()
  }
}
