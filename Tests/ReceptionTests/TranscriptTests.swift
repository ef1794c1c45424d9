import CivilTime
import Planner
import Testing

@testable import Reception

@Suite("Transcripts")
struct TranscriptTests {
  @Test("Clock, turns, answers and comments are told apart")
  func reading() throws {
    let transcript = try Transcript(
      """
      # Why
      @ 2026-03-06 16:00 Asia/Shanghai

      li.wei> book Wang Fang
      bot> Booked A1
        1  15:30
          2 columns
      @ +2h30m
      @ 09:15
      li.wei> no answer wanted
      zhao.lei> 今天
      bot> 好
      """)
    let day = try #require(Day("2026-03-06"))
    let afternoon = try #require(ClockTime("16:00"))
    let morning = try #require(ClockTime("09:15"))
    #expect(
      transcript.steps.map(\.step) == [
        .clock(WallTime(day, afternoon), Zone(identifier: "Asia/Shanghai")),
        .turn("li.wei", "book Wang Fang", answer: "Booked A1\n1  15:30\n  2 columns"),
        .forward(9000), .later(morning),
        .turn("li.wei", "no answer wanted", answer: nil),
        .turn("zhao.lei", "今天", answer: "好"),
      ])
    #expect(transcript.steps.map(\.line) == [2, 4, 8, 9, 10, 11])
  }

  @Test(
    "What cannot be played is refused by its line",
    arguments: [
      ("li.wei> hello", 1), ("@ 2026-03-06 16:00\n  continues nothing", 2),
      ("bot> answers nobody", 1), ("@ yesterday", 1), ("@ +2x", 1), ("@ +", 1),
      ("@ 2026-02-30 16:00", 1), ("@ 2026-03-06 16:00 Nowhere/City", 1), ("hello", 1), ("> hi", 1),
      ("@ 2026-03-06 16:00\nli.wei> a\n  b", 3),
    ])
  func refusing(text: String, line: Int) {
    let error = #expect(throws: TranscriptError.self) { try Transcript(text) }
    #expect(error?.line == line)
  }

  @Test("A difference shows what is missing and what came instead")
  func difference() {
    let difference = Difference(
      line: 3, person: "li.wei", said: "today", expected: "one\ntwo\nthree",
      answer: "one\n2\nthree\nfour")
    #expect(
      difference.description == """
          li.wei> today
          one
        - two
        + 2
          three
        + four
        """)
  }
}
