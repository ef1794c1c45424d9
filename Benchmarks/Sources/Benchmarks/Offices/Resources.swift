import BotFiles
import CivilTime
import Conversation
import Foundation
import ICalendar
import Planner
import Procedure

/// The folders of the checkout that is measured.
enum Resources {
  static func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: Checkout.house + "/" + path)))
  }

  static func phrasebook() throws -> Phrasebook { try Phrasebook(files: botFiles()) }

  @Sendable static func handbook() throws -> Handbook {
    let procedure = try Procedure(
      files: botFiles().filter { $0.path.hasPrefix("prompts/") || $0.path.hasPrefix("rules/") })
    let clauses = Set(procedure.clauses.map(\.id))
    let templates = try names(below: "calendars/procedures", endingIn: ".ics").map {
      try PlanTemplate(CalendarText(bytes("calendars/procedures/" + $0)), clauses: clauses)
    }
    return Handbook(procedure: procedure, templates: templates)
  }

  static func botFiles() throws -> [BotFile] {
    try names(below: "bot", endingIn: ".yaml").map {
      BotFile(path: $0, text: try bytes("bot/" + $0))
    }
  }

  private static func names(below folder: String, endingIn suffix: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: Checkout.house + "/" + folder)
    return (all?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(suffix) }.sorted()
  }

  @Sendable static func holidays() throws -> WorkingCalendar {
    try WorkingCalendar(
      holidays: (2024...2027).map { try CalendarText(bytes("calendars/holidays/cn-\($0).ics")) })
  }
}
