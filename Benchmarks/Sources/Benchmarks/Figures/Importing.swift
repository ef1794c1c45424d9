import CivilTime
import GRDB
import ICalendar
import Planner
import SQLiteStore
import Store

/// Importing 10,000 events, beside libical's mere parse of the file and SQLite's mere insertion of
/// the rows.
enum Importing: Figure {
  static let name = "import"

  static func measure() async throws -> [Measure] {
    let file = EventFile(events: 10_000).bytes
    let theirs = try Timing.best(of: 3) { try Libical.parse(file) }
    var best = (seconds: Double.infinity, disk: 0.0)
    for _ in 0..<3 {
      let office = try await BusyOffice(appointments: 0, isInMemory: false)
      let seconds = try await Timing.seconds {
        let owner = BusyOffice.id(1)
        try await office.store.write { desk in
          let people = try desk.people
          guard let person = people[owner] else { return }
          let result = try importing(
            try CalendarText(file), into: "\(owner)/appointments", of: person, seeing: desk,
            at: BusyOffice.now)
          guard result.issues.isEmpty, result.changes.count == 10_000 else {
            throw Program.Failure(words: "\(result.issues.count) issues in the file")
          }
          try desk.keep(
            result.changes, by: owner, line: "import", at: BusyOffice.now, undoing: nil)
        }
      }
      let disk = try insertion(of: office)
      if seconds - disk < best.seconds - best.disk { best = (seconds, disk) }
    }
    return [
      Measure(
        name: "import.ratio", value: (best.seconds - best.disk) / theirs, unit: "times",
        note: "\((best.seconds * 1e3).short) ms, of which the disk \((best.disk * 1e3).short) ms; "
          + "libical's parse \((theirs * 1e3).short) ms")
    ]
  }

  /// The seconds that SQLite needs to put the office's rows into an empty copy.
  private static func insertion(of office: BusyOffice) throws -> Double {
    try office.store.close()
    let queue = try DatabaseQueue(path: office.place.path + "/copy.sqlite")
    return try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
      try db.execute(
        sql: "ATTACH ? AS made",
        arguments: [SQLiteStore.databaseFile(in: office.place.path + "/data")])
      let schema = try Row.fetchAll(
        db,
        sql: """
          SELECT type, name, sql FROM made.sqlite_master
          WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type = 'index'
          """)
      for row in schema { try db.execute(sql: row["sql"]) }
      let tables: [String] = schema.filter { $0["type"] == "table" }.map { $0["name"] }
      return try Timing.seconds {
        try db.inTransaction(.immediate) {
          try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
          for table in tables {
            try db.execute(sql: "INSERT INTO main.\(table) SELECT * FROM made.\(table)")
          }
          return .commit
        }
      }
    }
  }
}
