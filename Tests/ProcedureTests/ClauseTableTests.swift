import BotFiles
import Foundation
import Procedure
import Testing

/// The table of `bot/README.md`: every clause with the file that holds it and the transcripts that
/// exercise it.
@Suite("Clauses and transcripts")
struct ClauseTableTests {
  private static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: checkout.appending(path: path)), as: UTF8.self)
  }

  private static func names(in folder: String, _ ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: checkout.appending(path: folder).path)
      .filter { $0.hasSuffix(ending) }.sorted()
  }

  /// The clauses in the order of the procedure, each with the file that holds it.
  private static func clauses() throws -> [(clause: Clause, file: String)] {
    var files: [BotFile] = []
    for folder in ["prompts", "rules"] {
      for name in try names(in: "bot/\(folder)", ".yaml") {
        files.append(
          BotFile(path: "\(folder)/\(name)", text: Array(try text("bot/\(folder)/\(name)").utf8)))
      }
    }
    let procedure = try Procedure(files: files)
    return procedure.clauses.map { clause in
      let holder = files.first { file in
        let mark = "\n  - id: \(clause.id)\n"
        return file.path.hasPrefix("prompts/")
          && String(decoding: file.text, as: UTF8.self).contains(mark)
      }
      return (clause, holder?.path ?? "")
    }
  }

  /// The names of the transcripts of one language by the clauses that they say to exercise.
  private static func transcripts(_ language: String) throws -> [String: [String]] {
    var found: [String: [String]] = [:]
    for name in try names(in: "bot/transcripts/\(language)", ".txt") {
      let mark = "# Clauses:"
      let lines = try text("bot/transcripts/\(language)/\(name)").split(separator: "\n")
      for line in lines where line.hasPrefix(mark) {
        for clause in line.dropFirst(mark.count).split(separator: " ") {
          found[String(clause), default: []].append(String(name.dropLast(4)))
        }
      }
    }
    return found
  }

  /// The table as the files make it.
  private static func table() throws -> [String] {
    let (english, chinese) = (try transcripts("en"), try transcripts("zh"))
    return try [
      "| clause | number | what it is | data | transcripts |", "|---|---|---|---|---|",
    ]
      + clauses().map { clause, file in
        let both = (english[clause.id] ?? []).filter { name in
          chinese[clause.id]?.contains(name) ?? false
        }
        let names = both.map { "`\($0)`" }.joined(separator: " ")
        return
          "| \(clause.id) | \(clause.number) | \(clause.title.english) · \(clause.title.chinese) "
          + "| `\(file)` | \(names) |"
      }
  }

  @Test("The table of bot/README.md is the one that clauses and transcripts make")
  func table() throws {
    let written = try Self.text("bot/README.md").split(separator: "\n").map(String.init)
    let start = try #require(written.firstIndex { $0.hasPrefix("| clause |") })
    let table = written[start...].prefix { $0.hasPrefix("|") }
    let expected = try Self.table()
    #expect(
      Array(table) == expected, "it should be\n\(expected.joined(separator: "\n"))")
  }

  @Test("Each of the 49 clauses stands in a file of prompts")
  func files() throws {
    let clauses = try Self.clauses()
    #expect(clauses.count == 49)
    for (clause, file) in clauses { #expect(!file.isEmpty, "\(clause.id)") }
  }

  @Test("A transcript names only clauses that there are", arguments: ["en", "zh"])
  func known(language: String) throws {
    let ids = Set(try Self.clauses().map(\.clause.id))
    for (clause, names) in try Self.transcripts(language) {
      #expect(ids.contains(clause), "\(names) name \(clause)")
    }
  }

  @Test("Every clause is exercised by a transcript in each language", arguments: ["en", "zh"])
  func exercised(language: String) throws {
    let transcripts = try Self.transcripts(language)
    let idle = try Self.clauses().map(\.clause.id).filter { transcripts[$0] == nil }
    #expect(idle.isEmpty, "no transcript exercises \(idle.joined(separator: ", "))")
  }
}
