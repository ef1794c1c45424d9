import BotFiles
import CivilTime
import Procedure
import Testing

@testable import Planner

@Suite("Answers read")
struct AnswerReadingTests {
  private func word(_ number: Double) -> SpokenWord {
    var word = SpokenWord(text: "\(number)", rest: "\(number)")
    word.number = number
    return word
  }

  private func prompt(_ type: AnswerType) throws -> Prompt {
    let procedure = try Ledger.handbook.procedure
    return try #require(procedure.clauses.lazy.flatMap(\.prompts).first { $0.type == type })
  }

  @Test(
    "A number that is no place among the options chooses none",
    arguments: [0, -1, 2.5, 99, 1e15, 1e20, -1e20, Double.infinity, -Double.infinity, .nan])
  func noOption(_ number: Double) throws {
    let prompt = try prompt(.choice)
    #expect(AnswerReading(of: [word(number)][...], as: prompt) == nil)
  }

  @Test("The place of an option chooses it")
  func option() throws {
    let prompt = try prompt(.choice)
    let last = try #require(prompt.options.last)
    let reading = AnswerReading(of: [word(Double(prompt.options.count))][...], as: prompt)
    #expect(reading?.answer == .choice(last.key))
  }

  @Test("A number beyond all reason is no answer", arguments: [1e20, -1e20, Double.infinity])
  func number(_ number: Double) throws {
    let prompt = try prompt(.number)
    #expect(AnswerReading(of: [word(number)][...], as: prompt) == nil)
    #expect(AnswerReading(of: [word(17)][...], as: prompt)?.answer == .number(17))
  }
}
