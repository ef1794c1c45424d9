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

  static func phrasebook() throws -> Phrasebook {
    try Phrasebook(
      files: botFiles(in: ["grammar", "phrasebooks", "replies"]) + [botFile("commands.yaml")])
  }

  @Sendable static func handbook() throws -> Handbook {
    let procedure = try Procedure(files: botFiles(in: ["prompts", "rules"]))
    let clauses = Set(procedure.clauses.map(\.id))
    let templates = try names(below: "calendars/procedures", endingIn: ".ics").map {
      try PlanTemplate(CalendarText(bytes("calendars/procedures/" + $0)), clauses: clauses)
    }
    return Handbook(procedure: procedure, templates: templates)
  }

  private static func botFiles(in folders: [String]) throws -> [BotFile] {
    try folders.flatMap { folder in
      try names(below: "bot/" + folder, endingIn: ".yaml").map { try botFile("\(folder)/\($0)") }
    }
  }

  private static func botFile(_ path: String) throws -> BotFile {
    BotFile(path: path, text: try bytes("bot/" + path))
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
