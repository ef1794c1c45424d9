import BotFiles
import CivilTime
import Conversation
import Foundation
import Planner
import Reception
import Testing

@testable import daybook

@Suite("Lines as people type them")
struct SpokenLinesTests {
  @Test("Every line of bot/lines comes to what is written beside it", arguments: ["en", "zh"])
  func play(language: String) async throws {
    let spoken = try SpokenLines.read(language)
    #expect(spoken.count >= 98)
    let now = try #require(Instant("2026-11-23T09:10:00+08:00"))
    let stage = try await Stage(resources: Resources(named: Program.checkout))
    defer { stage.clear() }
    for line in spoken {
      let answer = try await stage.open { reception in
        for earlier in line.before {
          _ = try await reception.turn(earlier, by: PersonID(line.who), on: "test", at: now)
        }
        return try await reception.turn(line.said, by: PersonID(line.who), on: "test", at: now).text
      }
      let lines = answer.split(separator: "\n").map { words in
        String(words.drop { $0 == " " })
      }
      #expect(
        line.isHeard(in: lines), "\(line.place): \(line.said)\n\(answer)\n-- \(line.answer)")
    }
  }
}

extension SpokenLines.Spoken {
  /// Whether an answer says what is written, in order.
  func isHeard(in lines: [String]) -> Bool {
    if isFirst { return lines.first == answer.first }
    var rest = answer[...]
    for line in lines where line == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
