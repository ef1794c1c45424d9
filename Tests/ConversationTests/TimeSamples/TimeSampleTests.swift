import CivilTime
import Conversation
import Foundation
import Planner
import Testing

/// Phrases of Recognizers-Text, chrono and JioNLP, read as `daybook when` reads them.
@Suite("Times in the tests of other programs")
struct TimeSampleTests {
  /// How many of a kind are right.
  struct Score {
    var right = 0
    var cases = 0

    mutating func add(_ isRight: Bool) {
      cases += 1
      right += isRight ? 1 : 0
    }

    var share: Double { cases == 0 ? 1 : Double(right) / Double(cases) }
  }

  @Test("Nine in ten are understood in each language, and one negative in twenty is mistaken")
  func score() throws {
    guard TimeSamples.folder != nil else {
      print("The phrases of other programs are not here: nothing is measured.")
      return
    }
    let cases = try RecognizersCases.all() + JioNLPCases.all() + ChronoCases.all()
    let times = try Bot.phrasebook.get().times
    var scores: [String: Score] = [:]
    var languages: [Language: Score] = [:]
    var (negatives, leftOut) = (Score(), [String: Int]())
    var wrong: [String] = []
    for one in cases {
      if let reason = one.leftOut {
        leftOut["\(one.corpus) \(one.language.rawValue): \(reason)", default: 0] += 1
        continue
      }
      let found = times.find(
        in: one.text, now: Bot.shanghai.instant(of: one.now), zone: Bot.shanghai,
        language: one.language
      ).map(GotTime.init)
      let isRight = one.isRight(found)
      scores["\(one.corpus) \(one.language.rawValue) \(one.kind)", default: Score()].add(isRight)
      if one.isNegative {
        negatives.add(isRight)
      } else {
        languages[one.language, default: Score()].add(isRight)
      }
      if !isRight { wrong.append("\(one.corpus) \(one.kind) \(one.now) | \(one.text) | \(found)") }
    }
    print(Self.table(scores, leftOut))
    if let path = ProcessInfo.processInfo.environment["DAYBOOK_WRONG_TIMES"] {
      try wrong.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
    for language in Language.whole {
      let score = languages[language] ?? Score()
      print("\(language.rawValue): \(score.right) of \(score.cases), \(Self.percent(score.share))")
      #expect(score.share >= 0.9, "\(language)")
    }
    print("mistaken negatives: \(negatives.cases - negatives.right) of \(negatives.cases)")
    #expect(negatives.share >= 0.95)
  }

  private static func percent(_ share: Double) -> String {
    "\(Int((share * 1_000).rounded()) / 10) %"
  }

  private static func table(_ scores: [String: Score], _ leftOut: [String: Int]) -> String {
    let lines = scores.sorted { $0.key < $1.key }.map { name, score in
      "\(name.padding(toLength: 34, withPad: " ", startingAt: 0)) \(score.right) of \(score.cases)"
    }
    let reasons = leftOut.sorted { $0.key < $1.key }.map { "left out: \($0.key) (\($0.value))" }
    return (lines + reasons).joined(separator: "\n")
  }
}
