import CivilTime
import Foundation
import Planner
import SQLiteStore
import Store
import StoreConformance

/// Books appointments in a day-book, eight at a time, and prints the reference of each once it is
/// acknowledged; run by tests, which kill it.
///
/// Arguments: directory, name of a person, how many.
@main
struct BookingWriter {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let count = Int(arguments[3]) else { exit(2) }
    let person = PersonID(arguments[2])
    let store = try SQLiteStore.open(in: arguments[1]) { WorkingCalendar() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for _ in stride(from: task, to: count, by: 8) {
            let ref = try await book(person, in: store)
            FileHandle.standardOutput.write(Data("\(ref)\n".utf8))
          }
        }
      }
      try await group.waitForAll()
    }
    try store.close()
  }

  /// Books the next hour of March that is free.
  static func book(_ person: PersonID, in store: SQLiteStore) async throws -> Ref {
    try await store.write { desk in
      let number = try desk.nextNumber(of: .appointment)
      let object = Sample.meeting(
        number, owner: person, day: 1 + number % 28, hour: number % 23)
      try desk.keep(
        [Change(before: nil, after: .object(object))], by: person, line: "book \(number)",
        at: Sample.now, undoing: nil)
      try desk.setSession("\(person)/test", to: Array("\(number)".utf8))
      return Ref(.appointment, number)
    }
  }
}
