import BotFiles
import CivilTime
import Foundation
import ICalendar
import Procedure
import Testing

@testable import Planner

/// The office of `calendars/example` with the procedure that the program comes with.
extension Ledger {
  static func shipped() throws -> Ledger {
    let zone = try #require(Zone(identifier: "Asia/Shanghai"))
    let holidays = try paths("calendars/holidays", ".ics").map { try CalendarText(bytes($0)) }
    var ledger = Ledger(
      office: Office(
        id: "test", zone: zone, calendar: try WorkingCalendar(holidays: holidays),
        hours: try AvailabilityLayer(bytes("calendars/hours/office.ics"), zone: zone)),
      people: [:], list: [])
    ledger.handbook = try handbook
    let keeper = Person(id: .program, name: "Daybook", roles: [.officeAdmin])
    let founded = Instant(seconds: 1_767_225_600)
    for name in ["people", "clients", "policies"] {
      let result: ImportResult =
        switch OfficeTable(try bytes("calendars/example/\(name).csv")) {
        case .people(let rows): try importing(people: rows, seeing: ledger)
        case .clients(let rows): try importing(clients: rows, by: keeper, seeing: ledger)
        case .policies(let rows):
          try importing(policies: rows, by: keeper, seeing: ledger, at: founded)
        case .unreadable(let issues): throw Unreadable(issues: issues.map { "\($0)" })
        }
      ledger.keep(Decision(.whoAmI(keeper), changes: result.changes), by: .program, at: founded)
    }
    return ledger
  }

  private struct Unreadable: Error {
    var issues: [String]
  }

  /// Clauses, prompts, rules and the templates of plans, as they are shipped.
  static var handbook: Handbook {
    get throws {
      let files = try (paths("bot/prompts", ".yaml") + paths("bot/rules", ".yaml")).map { path in
        BotFile(path: String(path.dropFirst(4)), text: try bytes(path))
      }
      let procedure = try Procedure(files: files)
      let clauses = Set(procedure.clauses.map(\.id))
      let templates = try paths("calendars/procedures", ".ics").map { path in
        try PlanTemplate(CalendarText(bytes(path)), clauses: clauses)
      }
      return Handbook(procedure: procedure, templates: templates)
    }
  }

  private static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: checkout.appending(path: path)))
  }

  private static func paths(_ folder: String, _ ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: checkout.appending(path: folder).path)
      .filter { $0.hasSuffix(ending) }.sorted().map { "\(folder)/\($0)" }
  }

  /// Answers one prompt of an object: `yes`, `no`, a number, a key or words.
  @discardableResult
  mutating func answer(
    _ ref: Ref, _ prompt: String, _ text: String, by id: PersonID, at now: String
  ) throws -> Decision {
    var word = SpokenWord(text: text, rest: text)
    word.flag = text == "yes" ? true : text == "no" ? false : nil
    word.number = Double(text)
    if Day(text) != nil { word.day = SpokenWord.SpokenDay(day: text, words: 1) }
    return try run(
      .risk(.answer(about: ref, prompt: prompt, of: 1, in: .open, [word])), by: id, at: now)
  }

  /// The records about an object, the oldest first.
  func records(about ref: Ref) throws -> [FileEntry] {
    try objects.compactMap { try FileEntry($0) }.filter { $0.about == ref }
      .sorted { ($0.at, $0.uid) < ($1.at, $1.uid) }
  }
}

extension Decision {
  var telling: Telling? {
    if case .told(let telling) = outcome { telling } else { nil }
  }

  /// The facts of its first statement about a topic of that id.
  func facts(_ topic: String) -> [String: Fact]? {
    telling?.statements.first { $0.topic.id == topic }?.facts
  }
}
