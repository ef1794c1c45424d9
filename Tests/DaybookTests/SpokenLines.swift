import BotFiles
import Foundation
import Testing

/// Lines of `bot/lines/` as people type them, with what comes of each.
struct SpokenLines {
  /// One line in its scene.
  struct Spoken: Sendable, CustomTestStringConvertible {
    let who: String
    /// What is said before it.
    let before: [String]
    let said: String
    /// Lines of the answer, in order; a single one is the first.
    let answer: [String]
    let isFirst: Bool
    /// Where it stands.
    let place: String

    var testDescription: String { said }
  }

  /// The lines of a language's file.
  static func read(_ language: String) throws -> [Spoken] {
    let path = "lines/\(language).yaml"
    let data = try Data(contentsOf: URL(filePath: Program.checkout + "/bot/" + path))
    let root = try Entry(BotFile(path: path, text: [UInt8](data)))
    return try root.required("scenes").list().flatMap { scene in
      let who = try scene.required("who").text()
      let before = try scene.member("before")?.list().map { try $0.text() } ?? []
      return try scene.required("lines").members().map { line, answer in
        let single = try? answer.text()
        return Spoken(
          who: who, before: before, said: try line.text(),
          answer: try single.map { [$0] } ?? answer.list().map { try $0.text() },
          isFirst: single != nil, place: "bot/\(path):\(line.line ?? 0)")
      }
    }
  }
}
