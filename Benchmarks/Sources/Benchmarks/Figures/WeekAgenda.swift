import CivilTime
import Planner
import SQLiteStore
import Store

/// One person's week out of 100,000 appointments, asked of the store.
enum WeekAgenda: Figure {
  static let name = "agenda"

  static func measure() async throws -> [Measure] {
    let office = try await Offices.shared.office(of: 100_000)
    let week = Span(BusyOffice.now, seconds: 7 * 86_400)
    var times: [Double] = []
    for person in 0..<BusyOffice.people {
      let start = ContinuousClock.now
      let found = try await office.store.read { book in
        try book.agenda(of: [BusyOffice.id(person)], in: week).count
      }
      times.append((ContinuousClock.now - start).seconds)
      guard found > 0 else { throw Program.Failure(words: "the week is empty") }
    }
    let sample = Sample(times)
    return [
      Measure(
        name: "agenda.week", value: sample.median * 1e3, unit: "ms",
        note: "p99 \((sample.p99 * 1e3).short) ms")
    ]
  }
}
