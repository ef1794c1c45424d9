import CivilTime
import Delivery
import Foundation
import SQLiteStore
import Store
import StoreConformance
import Synchronization
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
    let time = Clock(Sample.now)
    let one = Horizon(store: store, holder: "one") { time.now }
    let two = Horizon(store: store, holder: "two") { time.now }

    let first = try await store.read { try $0.horizon }
    #expect(try await one.look())
    #expect(try await !two.look())
    time.pass(Self.day)
    #expect(try await two.look())
    #expect(try await !one.look())
    #expect(try await store.read { try $0.horizon } == first + Self.day)
    time.pass(Horizon.leaseSeconds)
    #expect(try await one.look())
    #expect(try await store.check() == [])
    try store.close()
  }
}

private final class Clock: Sendable {
  private let time: Mutex<Instant>

  init(_ time: Instant) {
    self.time = Mutex(time)
  }

  var now: Instant { time.withLock { $0 } }

  func pass(_ seconds: Int) {
    time.withLock { $0 = $0 + seconds }
  }
}
