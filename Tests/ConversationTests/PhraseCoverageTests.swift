import BotFiles
import CivilTime
import Foundation
import Planner
import Testing

@testable import Conversation

@Suite("Every phrase is exercised")
struct PhraseCoverageTests {
  @Test(
    "Each line of a phrasebook is the one that understands some line of a transcript or of bot/lines"
  )
  func covered() throws {
    let book = try Bot.phrasebook.get()
    let said = try Self.transcriptLines() + Self.spokenLines()
    #expect(said.count > 1_000)
    var matched: Set<Int> = []
    for (speaker, line) in said {
      for variant in book.words.chat.unwrapped(Line(line)) + [Line(line)] {
        let scene = Self.scene(speaker)
        let reader = book.reader(of: variant, in: scene)
        let found = book.matches(of: variant, reader: reader, in: scene).found
        if let first = found.first(where: { $0.isSure(knowing: .nobody) }) ?? found.first {
          matched.insert(first.phrase)
        }
      }
    }
    let unexercised = book.commands.phrases.indices.filter { !matched.contains($0) }
    for index in unexercised {
      let phrase = book.commands.phrases[index]
      Issue.record("\(phrase.place): no line exercises \(phrase.text)")
    }
  }

  @Test("A line that shows a phrase is heard as its command", arguments: ["en", "zh"])
  func commands(language: String) throws {
    let book = try Bot.phrasebook.get()
    let file = try #require(try Bot.files().first { $0.path == "lines/\(language).yaml" })
    for (line, command) in try Entry(file).required("phrases").members() {
      let said = Line(try line.text())
      let scene = Self.scene("li.wei")
      let reader = book.reader(of: said, in: scene)
      let found = book.matches(of: said, reader: reader, in: scene).found
      let first = found.first { $0.isSure(knowing: .nobody) } ?? found.first
      let (typed, wanted) = (try line.text(), try command.text())
      #expect(first?.command.id == wanted, "\(typed)")
    }
  }

  private static func scene(_ speaker: PersonID) -> Scene {
    var scene = Bot.scene("li.wei")
    for id in ["wu.na", "chen.jing", "omar.haddad", "grace.lin", "he.ping", "qian.bo"] {
      let name = id.split(separator: ".").map(\.capitalized).joined(separator: " ")
      scene.people[PersonID(id)] = Person(id: PersonID(id), name: name, roles: [.broker])
    }
    scene.people["chen.jing"]?.chineseName = "陈静"
    scene.people["wu.na"]?.chineseName = "吴娜"
    return scene
  }

  /// What is said in every transcript, and by whom.
  private static func transcriptLines() throws -> [(PersonID, String)] {
    try Bot.paths().filter { $0.hasSuffix(".txt") }.flatMap { path in
      let text = try String(contentsOf: Bot.folder.appending(path: path), encoding: .utf8)
      return text.split(separator: "\n").compactMap { row -> (PersonID, String)? in
        guard let end = row.firstIndex(of: ">"), !row.hasPrefix(" "), !row.hasPrefix("bot>"),
          !row.hasPrefix("#")
        else { return nil }
        return (PersonID(String(row[..<end])), String(row[row.index(after: end)...].dropFirst()))
      }
    }
  }

  /// The lines of `bot/lines/`, those that show single phrases among them.
  private static func spokenLines() throws -> [(PersonID, String)] {
    try Bot.files().filter { $0.path.hasPrefix("lines/") }.flatMap { file in
      let root = try Entry(file)
      var lines =
        try root.member("phrases")?.members().map { ("li.wei" as PersonID, try $0.key.text()) }
        ?? []
      for scene in try root.member("scenes")?.list() ?? [] {
        let who = PersonID(try scene.required("who").text())
        lines += try scene.required("lines").members().map { (who, try $0.key.text()) }
      }
      return lines
    }
  }
}
