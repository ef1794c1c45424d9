import Procedure
import Testing

@Suite("Risk as it is shipped")
struct ShippedRiskTests {
  static func evaluation(
    of ids: [String], _ answers: [String: Answer], _ values: [String: Known] = [:]
  ) throws -> Evaluation {
    let procedure = try Shipped.procedure.get()
    return Evaluation(
      of: ids.compactMap { procedure.clause($0) },
      facts: Office.facts(values, answers: answers), in: procedure)
  }

  @Test("A meeting with missing documents is 4 x 2, yellow 8: a day of a broker")
  func documents() throws {
    let evaluation = try Self.evaluation(
      of: ["P-01", "P-05", "P-09"],
      ["P-01.1": .choice("client_office"), "P-05.0": .flag(false)], ["mode": .text("in_person")])
    #expect(evaluation.likelihood == 4)
    #expect(evaluation.consequence == 2)
    #expect(evaluation.score == 8)
    #expect(evaluation.colour == .yellow)
    let change = try #require(evaluation.parts.first { $0.prompt == "P-05.0" })
    #expect(change.change == .likelihood(.add(1)))
  }

  @Test("Complete documents make the same meeting blue 4, and ask nothing more about papers")
  func complete() throws {
    let evaluation = try Self.evaluation(
      of: ["P-01", "P-05"],
      ["P-01.1": .choice("client_office"), "P-05.0": .flag(true)], ["mode": .text("in_person")])
    #expect(evaluation.score == 4)
    #expect(evaluation.colour == .blue)
    #expect(!evaluation.questions.contains { $0.prompt.id == "P-05.1" })
  }

  @Test("From yellow up a control is named before the start, from orange up what is left is asked")
  func control() throws {
    let yellow = try Self.evaluation(
      of: ["P-08"], ["P-08.1": .number(3), "P-08.2": .number(3)])
    #expect(yellow.needsControl)
    #expect(!yellow.needsResidual)
    #expect(yellow.blocks.map(\.gate) == [.start])
    #expect(yellow.blocks.map(\.prompt) == ["P-08.4"])
    let blue = try Self.evaluation(of: ["P-08"], ["P-08.1": .number(2), "P-08.2": .number(2)])
    #expect(!blue.needsControl)
    let orange = try Self.evaluation(
      of: ["P-08"],
      ["P-08.1": .number(4), "P-08.2": .number(3), "P-08.4": .text("a second pair of eyes")])
    #expect(!orange.needsControl)
    #expect(orange.needsResidual)
    #expect(orange.questions.suffix(2).map(\.prompt.id) == ["residual.1", "residual.2"])
    #expect(orange.residual == nil)
  }

  @Test("What is left of a risk has a colour of its own")
  func residual() throws {
    let evaluation = try Self.evaluation(
      of: ["P-08"],
      [
        "P-08.1": .number(5), "P-08.2": .number(4), "P-08.4": .text("two people go"),
        "residual.1": .number(2), "residual.2": .number(4),
      ])
    #expect(evaluation.colour == .red)
    #expect(evaluation.residual == .yellow)
    #expect(evaluation.approvals == [.teamLead, .compliance])
  }

  @Test("The gravest consequence is orange at least, and the parts say why")
  func gravest() throws {
    let evaluation = try Self.evaluation(
      of: ["P-08"], ["P-08.1": .number(1), "P-08.2": .number(5)])
    #expect(evaluation.score == 5)
    #expect(evaluation.colour == .orange)
    #expect(evaluation.parts.last?.change == .consequenceFloor(.orange, 5))
  }

  @Test("An answer that is not taken says why")
  func rejected() throws {
    let prompt = try #require(try Shipped.procedure.get().prompt("O-c.3"))
    let facts = Office.facts()
    #expect(prompt.rejection(of: .day(Office.day(2026, 11, 24)), facts) != nil)
    #expect(prompt.rejection(of: .day(Office.day(2026, 11, 23)), facts) == nil)
    #expect(prompt.effects(of: .text(""), facts) == [.block(.done)])
  }
}
