import CivilTime
import Conversation
import Planner
import Reception
import SQLiteStore
import Store
import Terminal

/// An office's day-book, open, beside the words and calendars that come with the program.
struct OpenOffice: Sendable {
  let directory: String
  let store: SQLiteStore
  let resources: Resources
  private let handbook: Loading<Handbook>

  /// Opens the day-book that the options name.
  init(data: DataOption, resources: ResourceOption) throws {
    directory = try data.directory
    let resources = try resources.resources
    self.resources = resources
    let handbook = Loading { try resources.handbook() }
    self.handbook = handbook
    store = try SQLiteStore.open(
      in: directory, handbook: { try handbook.value }
    ) { try resources.holidays() }
  }

  /// A reception over the day-book.
  ///
  /// Within a coroutine, what it throws makes the optimizer of Swift 6.3 crash.
  @inline(never)
  func reception() throws -> Reception {
    handbook.begin()
    return Reception(store: store, phrasebook: try resources.phrasebook())
  }

  /// Moves what a change of the holidays or the rules moves, and says so.
  func settle(by reception: Reception, at now: Instant) async throws {
    guard let moved = try await reception.settle(on: resources.basis(), at: now) else { return }
    Output.complain("daybook: holidays or rules have changed. \(moved.text)")
  }

  /// Somebody of the office who can speak; a room cannot.
  func person(_ name: String) async throws -> Person {
    let person = try await store.read { try $0.people[PersonID(name)] }
    guard let person, !person.isRoom else { throw Stranger(person: PersonID(name)) }
    return person
  }

  /// Somebody of the office by name; without one whoever looks after its data.
  func keeper(named name: String?) async throws -> Person {
    if let name { return try await person(name) }
    let people = try await store.read { try $0.people }.values
      .filter { !$0.isRoom }.sorted { $0.id < $1.id }
    let trusted = people.first { $0.roles.contains(.officeAdmin) }
    guard let keeper = trusted ?? people.first else {
      throw Failure("nobody is in the office yet: daybook person add")
    }
    return keeper
  }

  /// Closes the day-book; everything is on the disk already.
  func close() throws {
    try store.close()
  }
}
