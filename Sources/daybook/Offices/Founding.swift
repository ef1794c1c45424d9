import CivilTime
import FoundationEssentials
import Planner
import Reception
import SQLiteStore
import Store

/// Makes a new office: its day-book, its key, and people, clients and policies for an example.
struct Founding {
  let directory: String
  let resources: Resources
  let zone: Zone
  let now: Instant
  /// The fictional office of `calendars/example`, or an empty one.
  let isExample: Bool

  /// The tables of the example, in the order in which one needs the other.
  private static let tables = ["people", "clients", "policies"]

  /// Makes the day-book, whole or not at all.
  func found() async throws -> SQLiteStore {
    let tables = try isExample ? Self.tables.map(table) : []
    let hours = try resources.officeHours(in: zone)
    let resources = resources
    let hadKey = FileManager.default.fileExists(atPath: SQLiteStore.keyFile(in: directory))
    let store = try SQLiteStore.create(
      in: directory, at: now, handbook: { try resources.handbook() }
    ) { try resources.holidays() }
    do {
      let id = Self.newID()
      let basis = try resources.basis()
      try await store.write { [zone, now] desk in
        try desk.setSetting(Reception.basis, to: basis)
        try desk.setOffice(id: id, zone: zone.identifier, hours: hours)
        for table in tables { try Self.keep(table, at: desk, now: now) }
      }
      return store
    } catch {
      try? store.close()
      let database = SQLiteStore.databaseFile(in: directory)
      let made = ["", "-wal", "-shm"].map { database + $0 }
      for path in made + (hadKey ? [] : [SQLiteStore.keyFile(in: directory)]) {
        try? FileManager.default.removeItem(atPath: path)
      }
      throw error
    }
  }

  private static func keep(_ table: OfficeTable, at desk: any Desk, now: Instant) throws {
    let keeper = Person(id: .program, name: "Daybook", roles: [.officeAdmin])
    let result =
      switch table {
      case .people(let rows): try importing(people: rows, seeing: desk)
      case .clients(let rows): try importing(clients: rows, by: keeper, seeing: desk)
      case .policies(let rows): try importing(policies: rows, by: keeper, seeing: desk, at: now)
      case .unreadable(let issues): throw Failure("calendars/example: \(issues[0])")
      }
    if let issue = result.issues.first { throw Failure("calendars/example: \(issue)") }
    try desk.keep(
      result.changes, by: keeper.id, line: "init --example", at: now, undoing: nil)
  }

  private func table(named name: String) throws -> OfficeTable {
    OfficeTable(try File.read("\(resources.root)/calendars/example/\(name).csv"))
  }

  /// A name that no other office has, for the UIDs of its objects.
  private static func newID() -> String {
    let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
    return String((0..<10).compactMap { _ in letters.randomElement() })
  }
}
