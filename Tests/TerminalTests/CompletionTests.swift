import Testing

@testable import Terminal

@Suite("Completion and colour")
struct CompletionTests {
  static let words = ["cancel", "clients", "client new", "confirm", "预约", "help"]

  @Test(
    "A half-typed word is completed as far as it is sure",
    arguments: [
      ("he", "lp "), ("c", ""), ("cl", "ient"), ("clients", " "), ("预", "约 "), ("x", ""),
      ("help ca", "ncel "), ("HE", "lp "), ("client n", "ew "),
    ])
  func addition(typed: String, addition: String) {
    #expect(Completion(of: typed, among: Self.words).addition == addition)
  }

  @Test("What a word may become is listed in columns, Chinese counted as two")
  func listing() {
    let completion = Completion(of: "", among: ["预约", "help", "book"])
    #expect(completion.listing(columns: 12) == "预约  help  \nbook  ")
  }

  @Test(
    "Colour is for terminals and for those who want it",
    arguments: [
      (true, [:], true), (false, [:], false), (true, ["NO_COLOR": "1"], false),
      (true, ["NO_COLOR": ""], true), (true, ["TERM": "dumb"], false),
    ] as [(Bool, [String: String], Bool)])
  func colour(isTerminal: Bool, environment: [String: String], isOn: Bool) {
    let paint = Paint(isTerminal: isTerminal, environment: environment)
    #expect(paint.isOn == isOn)
    #expect((paint("no", .refusal) == "no") != isOn)
  }
}
