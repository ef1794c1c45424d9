import BotFiles
import Procedure
import Testing

@Suite("Scales of risk")
struct RiskScaleTests {
  @Test(
    "The matrix has its borders at 5, 10 and 17",
    arguments: [
      (2, 2, 4, Colour.blue), (1, 4, 4, .blue), (3, 2, 6, .yellow), (3, 3, 9, .yellow),
      (5, 2, 10, .orange), (4, 4, 16, .orange), (5, 4, 20, .red), (5, 5, 25, .red),
      (1, 5, 5, .orange), (3, 5, 15, .orange), (4, 5, 20, .red), (5, 1, 5, .yellow),
      (0, 9, 5, .orange),
    ])
  func matrix(likelihood: Int, consequence: Int, score: Int, colour: Colour) throws {
    for scale in [RiskScale.usual, try Shipped.procedure.get().risk] {
      let rating = scale.rate(likelihood: likelihood, consequence: consequence)
      #expect(rating.score == score)
      #expect(rating.colour == colour)
    }
  }

  @Test("What holds without a file of risk is what is shipped")
  func usual() throws {
    #expect(try Shipped.procedure.get().risk == RiskScale.usual)
  }

  @Test("The colours rise from blue to red")
  func colours() {
    #expect(Colour.allCases.sorted() == [.blue, .yellow, .orange, .red])
    #expect(Colour.blue < .yellow && Colour.yellow < .orange && Colour.orange < .red)
  }

  /// A scale by products whose likelihood, exposure and consequence of level 5 are given.
  static func lec(_ likelihood: Double, _ exposure: Double, _ consequence: Double) throws
    -> RiskScale
  {
    let text = """
      risk:
        method: lec
        matrix: {bands: [{colour: blue, from: 1, to: 24}, {colour: red, from: 25, to: 25}]}
        lec:
          likelihood: [\(likelihood), 0.4, 0.3, 0.2, 0.1]
          exposure: [1000, \(exposure)]
          consequence: [\(consequence), 0.4, 0.3, 0.2, 0.1]
          bands: [{colour: blue, below: 70}, {colour: yellow, below: 160}, {colour: orange, below: 320}, {colour: red}]
        control_from: yellow
        residual_from: orange
        approval: {red: [team_lead]}
        expiry: {moves_more_than: 1 business_day, after: 30 days}
      """
    let file = BotFile(path: "rules/risk.yaml", text: Array(text.utf8))
    return try Procedure(files: [file]).risk
  }

  @Test(
    "A product on a border belongs to the graver colour",
    arguments: [
      (69.9, Colour.blue), (70, .yellow), (159.9, .yellow), (160, .orange), (319.9, .orange),
      (320, .red), (10_000, .red), (1, .blue),
    ])
  func borders(product: Double, colour: Colour) throws {
    let scale = try Self.lec(1, 1, product)
    #expect(scale.rate(likelihood: 5, consequence: 5).colour == colour)
    let other = try Self.lec(product, 1, 1)
    #expect(other.rate(likelihood: 5, consequence: 5).colour == colour)
  }

  @Test("By products the shipped tables make a meeting of 3 x 2 yellow and one of 5 x 4 red")
  func products() throws {
    let files = try Shipped.files(changing: "rules/risk.yaml", "method: matrix", to: "method: lec")
    let scale = try Procedure(files: files).risk
    #expect(scale.rate(likelihood: 3, consequence: 2).score == 126)
    #expect(scale.rate(likelihood: 3, consequence: 2).colour == .yellow)
    #expect(scale.rate(likelihood: 5, consequence: 4).score == 2_400)
    #expect(scale.rate(likelihood: 5, consequence: 4).colour == .red)
    #expect(scale.rate(likelihood: 1, consequence: 1).colour == .blue)
  }
}
