import CivilTime
import Conversation
import Planner
import Testing

@Suite("Words that a booking must not swallow")
struct StrayWordsTests {
  @Test(
    "A date or time that does not exist is refused by its words",
    arguments: [
      ("book C1 99/99 3pm", "99/99"), ("book C1 2026-13-45 3pm", "2026-13-45"),
      ("book C1 tomorrow 25:00", "25:00"), ("book C1 25:00", "25:00"),
      ("book C1 tomorrow 3:75pm", "3:75pm"), ("约王芳 明天 25:00", "25:00"),
    ])
  func impossible(line: String, words: String) throws {
    #expect(try Bot.hear(line) == .refused(.impossibleTime(words)))
  }

  @Test(
    "A second time, a colleague or a second client is no purpose",
    arguments: [
      "book C1 tomorrow 3pm and friday", "book C1 tomorrow 3pm with zhao.lei",
      "book C1 tomorrow 3pm zhao.lei", "book C1, C2 tomorrow 3pm",
    ])
  func stray(line: String) throws {
    guard case .refused(.notUnderstood) = try Bot.hear(line) else {
      Issue.record("\(try Bot.hear(line))")
      return
    }
  }

  @Test(
    "Another's booking is understood before the time and after it",
    arguments: [
      "book Wang Fang for zhao.lei tomorrow 3pm", "book Wang Fang tomorrow 3pm owner zhao.lei",
    ])
  func owner(line: String) throws {
    let when = When(day: Day("2026-11-24"), clock: ClockTime("15:00"))
    #expect(
      try Bot.hear(line)
        == .command(.book(Booking(client: "Wang Fang", when: when, owner: "zhao.lei"))))
  }

  @Test(
    "A room's name and a floor are places, not hours",
    arguments: [
      ("约王芳 明天下午3点 在一号会议室", "room-1"), ("约王芳 明天下午3点 在 room-1", "room-1"),
      ("约王芳 明天下午3点 在二号会议室", "二号会议室"), ("约王芳 明天下午3点 在三楼会议室", "三楼会议室"),
    ])
  func rooms(line: String, place: String) throws {
    let when = When(day: Day("2026-11-24"), clock: ClockTime("15:00"))
    #expect(
      try Bot.hear(line) == .command(.book(Booking(client: "王芳", when: when, place: place))))
  }

  @Test(
    "A length in days, or of nothing, is kept as one for the planner to refuse",
    arguments: [
      ("book C1 tomorrow 3pm 3 days", 259_200), ("预约 C1 明天下午3点 三天", 259_200),
      ("book C1 tomorrow 3pm 0m", 0),
    ])
  func lengths(line: String, seconds: Int) throws {
    let when = When(day: Day("2026-11-24"), clock: ClockTime("15:00"), seconds: seconds)
    #expect(try Bot.hear(line) == .command(.book(Booking(client: "C1", when: when))))
  }

  @Test(
    "Chinese days and weeks are lengths of days",
    arguments: [("三天", "P3D"), ("3天", "P3D"), ("两天", "P2D"), ("一周", "P1W")])
  func days(text: String, length: String) throws {
    #expect(try TimePhraseTests.facts(text) == ["duration \(length)"])
  }

  @Test(
    "A control character is refused wherever the line came from",
    arguments: ["\r", "\n", "\u{1B}", "\0"])
  func controls(mark: String) throws {
    let code = try #require(mark.utf8.first)
    #expect(
      try Bot.hear("book C1\(mark) tomorrow 3pm") == .refused(.controlCharacter(code)))
  }

  @Test("What follows a quoted name and is no address is refused, never a part of the name")
  func quotedName() throws {
    #expect(
      try Bot.hear("client new \"Zed Ltd\" not-an-email")
        == .refused(.notUnderstood("not-an-email", command: "client-new")))
    #expect(
      try Bot.hear("client new \"Zed Ltd\"")
        == .command(.addClient(name: "Zed Ltd", email: nil, phone: nil)))
  }

  @Test("A refusal that is repeated is a refusal with its error")
  func repeated() throws {
    var scene = Bot.scene()
    let phrasebook = try Bot.phrasebook.get()
    let first = phrasebook.reply(to: .refused(.impossibleTime("25:00")), in: &scene)
    let again = phrasebook.reply(to: .repeat, in: &scene)
    #expect(again.kind == first.kind)
    #expect(again.text == first.text)
    #expect(again.error?.code == first.error?.code)
    #expect(again.error?.message == first.error?.message)
  }

  @Test("A client who is taken is called as the speaker called them")
  func takenClient() throws {
    let refusal = RefusalTests.taken(.client(Ref(.client, 1)), by: Ref(.appointment, 9))
    var booking = RefusalTests.booking
    booking.client = "Wang Fang"
    let reply = try Bot.reply(to: .refused(refusal), of: .book(booking))
    #expect(reply.text.hasPrefix("Thu 26 Nov 15:00 is not free: Wang Fang has A9"))
  }

  @Test(
    "No far command is offered for a short word", arguments: ["start", "why", "show C1 please"])
  func farNames(line: String) throws {
    let heard = try Bot.hear(line)
    guard case .refused(let complaint) = heard else { return }
    if case .unknownCommand(_, let near, let meant) = complaint {
      #expect(near.isEmpty, "\(near)")
      #expect(meant == nil)
    }
  }

  @Test(
    "A change may be written with the new time after 到", arguments: ["改 A1 到 下午四点", "改A1到下午四点"])
  func moveInChinese(line: String) throws {
    let when = When(clock: ClockTime("16:00"))
    #expect(try Bot.hear(line) == .command(.move(.ref(Ref(.appointment, 1)), to: when)))
  }

  @Test("A search says what comes next first, then what is over, the latest first")
  func findings() throws {
    let meetings = [
      Bot.meeting(1, at: "2026-11-10T15:00"), Bot.meeting(2, at: "2026-11-20T15:00"),
      Bot.meeting(3, at: "2026-11-30T15:00"), Bot.meeting(4, at: "2026-11-24T15:00"),
    ]
    let findings = Findings(words: "wang", clients: [], meetings: meetings, policies: [])
    let reply = try Bot.reply(to: .found(findings))
    #expect(reply.refs.map(\.number) == [4, 3, 2, 1])
  }

  @Test(
    "A team is named in any order",
    arguments: ["agenda east", "agenda east next week", "agenda next week east"])
  func teams(line: String) throws {
    guard case .command(.agenda(_, .team("east"))) = try Bot.hear(line) else {
      Issue.record("\(try Bot.hear(line))")
      return
    }
  }
}
