import CivilTime
import ICalendar
import Planner
import Store

/// Takes files into the day-book, each whole or not at all.
struct FileImport: Sendable {
  let store: any Store
  let owner: Person
  /// `OWNER/NAME`, where events go.
  let calendar: String
  let now: Instant
  /// Whether only to say what would be done.
  var isRehearsal = false
  /// Whether what is bad is left out, instead of everything.
  var skipsBad = false

  /// What a file turned out to be.
  private enum Content: Sendable {
    case calendar(CalendarText)
    case table(OfficeTable)
  }

  /// Takes one file.
  func take(_ file: String) async throws -> ImportReport {
    let content = try content(of: file)
    let line = "import \(file.split(separator: "/").last ?? "")"
    let decide: @Sendable (any Book) throws -> (ImportResult, Zone) = { book in
      (try self.result(of: content, seeing: book), try book.office.zone)
    }
    let (result, zone, isKept): (ImportResult, Zone, Bool)
    if isRehearsal {
      (result, zone) = try await store.read(decide)
      isKept = accepts(result)
    } else {
      (result, zone, isKept) = try await store.write { desk in
        let (result, zone) = try decide(desk)
        guard accepts(result) else { return (result, zone, false) }
        try desk.keep(result.changes, by: owner.id, line: line, at: now, undoing: nil)
        return (result, zone, true)
      }
    }
    return ImportReport(
      file: file, result: result, isKept: isKept, isRehearsal: isRehearsal, zone: zone)
  }

  private func accepts(_ result: ImportResult) -> Bool {
    result.issues.isEmpty || skipsBad
  }

  private func content(of file: String) throws -> Content {
    let bytes = try File.read(file)
    let start = bytes.prefix(64).drop { $0 > 0x7F || $0 <= 0x20 }
    guard file.lowercased().hasSuffix(".ics") || start.starts(with: "BEGIN:".utf8) else {
      return .table(OfficeTable(bytes))
    }
    do {
      return .calendar(try CalendarText(bytes))
    } catch {
      throw Failure(error.placed(in: file))
    }
  }

  private func result(of content: Content, seeing book: any Book) throws -> ImportResult {
    switch content {
    case .calendar(let text):
      return try importing(text, into: calendar, of: owner, seeing: book, at: now)
    case .table(.clients(let rows)):
      return try importing(clients: rows, by: owner, seeing: book)
    case .table(.policies(let rows)):
      return try importing(policies: rows, by: owner, seeing: book, at: now)
    case .table(.people(let rows)):
      return try importing(people: rows, seeing: book)
    case .table(.unreadable(let issues)):
      var result = ImportResult()
      result.issues = issues
      return result
    }
  }
}
