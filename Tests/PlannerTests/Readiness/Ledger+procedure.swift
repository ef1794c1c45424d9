import BotFiles
import CivilTime
import Foundation
import ICalendar
import Planner
import Procedure
import Testing

extension Ledger {
  /// The checkout that the tests lie in.
  private static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The procedure and the templates as they are shipped, with one file of `bot/` changed.
  static func handbook(changing path: String, _ change: (String) -> String) throws -> Handbook {
    let files = try files(below: "bot", endingIn: ".yaml")
      .filter { $0.path.hasPrefix("prompts/") || $0.path.hasPrefix("rules/") }
      .map { file in
        guard file.path == path else { return file }
        let text = change(String(decoding: file.text, as: UTF8.self))
        return BotFile(path: path, text: Array(text.utf8))
      }
    let procedure = try Procedure(files: files)
    let clauses = Set(procedure.clauses.map(\.id))
    let templates = try Self.files(below: "calendars/procedures", endingIn: ".ics")
      .map { try PlanTemplate(CalendarText($0.text), clauses: clauses) }
    return Handbook(procedure: procedure, templates: templates)
  }

  /// The example office of these tests with the shipped procedure, and the people that it needs.
  static func procedural() throws -> Ledger {
    var ledger = try example()
    ledger.handbook = try handbook
    let more = [
      Person(id: "wu.na", name: "Wu Na", roles: [.assistant], team: "east", language: .chinese),
      Person(id: "grace.lin", name: "Grace Lin", roles: [.teamLead], team: "west"),
      Person(id: "sun.hui", name: "Sun Hui", roles: [.branchHead]),
      Person(id: "he.ping", name: "He Ping", roles: [.compliance]),
      Person(id: "luo.yi", name: "Luo Yi", roles: [.legal]),
      Person(id: "qian.bo", name: "Qian Bo", roles: [.itAdmin]),
      Person(id: "ma.li", name: "Ma Li", roles: [.officeAdmin]),
      Person(id: "room-2", name: "Room 2", roles: [.room]),
    ]
    for person in more { ledger.people[person.id] = person }
    return ledger
  }

  private static func files(below folder: String, endingIn end: String) throws -> [BotFile] {
    let place = checkout.appending(path: folder).resolvingSymlinksInPath()
    return try FileManager.default.subpathsOfDirectory(atPath: place.path)
      .filter { $0.hasSuffix(end) }.sorted().map { path in
        BotFile(path: path, text: [UInt8](try Data(contentsOf: place.appending(path: path))))
      }
  }
}

extension Decision {
  /// The ids of the topics told, in order.
  var topics: [String] { telling?.statements.map(\.topic.id) ?? [] }
}

extension SpokenWord {
  /// The words of a line as a phrasebook would hand them on.
  static func words(of line: String) -> [SpokenWord] {
    let parts = line.split(separator: " ")
    return parts.map { part in
      var word = SpokenWord(text: String(part), rest: String(line[part.startIndex...]))
      word.number = Double(part)
      word.flag = ["y", "yes"].contains(part) ? true : ["n", "no"].contains(part) ? false : nil
      word.control = Control(rawValue: String(part))
      return word
    }
  }
}

extension Ledger {
  /// Answers the question that a decision has put.
  mutating func answer(
    _ decision: Decision, _ line: String, by id: PersonID, at now: String
  ) throws -> Decision {
    let question = try #require(decision.question)
    return try run(
      .risk(
        .answer(
          about: question.about, prompt: question.prompt.id, of: question.of, in: question.round,
          SpokenWord.words(of: line))), by: id, at: now)
  }
}
