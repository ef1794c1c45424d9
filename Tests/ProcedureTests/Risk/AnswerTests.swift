import CivilTime
import Procedure
import Testing

@Suite("Answers in their written form")
struct AnswerTests {
  @Test(
    "What is read is written the same",
    arguments: [
      ("yes", AnswerType.yesNo), ("no", .yesNo), ("3", .scale), ("2.5", .number), ("-4", .number),
      ("2026-12-01", .date), ("site", .choice), ("两个字, and more", .text), ("", .text),
      ("", .date), ("", .number),
    ])
  func round(text: String, type: AnswerType) throws {
    #expect(try #require(Answer(canonical: text, type: type)).text == text)
  }

  @Test(
    "What is none of the type is not read",
    arguments: [
      ("maybe", AnswerType.yesNo), ("0", .scale), ("6", .scale), ("2.5", .scale), ("x", .number),
      ("inf", .number), ("nan", .number), ("2026-02-30", .date), ("tomorrow", .date),
      ("", .yesNo), ("", .scale),
    ])
  func unread(text: String, type: AnswerType) {
    #expect(Answer(canonical: text, type: type) == nil)
  }

  @Test("A prompt takes its options only, and no date where it asks for what follows from none")
  func takes() throws {
    let procedure = try Shipped.procedure.get()
    let place = try #require(procedure.prompt("P-01.1"))
    #expect(Answer(canonical: "site", to: place) == .choice("site"))
    #expect(Answer(canonical: "moon", to: place) == nil)
    let signed = try #require(procedure.prompt("O-h.3"))
    #expect(Answer(canonical: "", to: signed) == .text(""))
    let promised = try #require(procedure.prompt("X-a.2"))
    #expect(Answer(canonical: "", to: promised) == nil)
    #expect(Answer(canonical: "2026-12-01", to: promised) == .day(Office.day(2026, 12, 1)))
  }
}
