import CivilTime
import Conversation
import Planner
import Testing
import Wire

@Suite("Refusals")
struct RefusalTests {
  static let start = WallTime("2026-11-26T15:00") ?? WallTime(seconds: 0)
  static let booking = Booking(
    client: "C1", when: When(day: start.day, clock: start.clock, seconds: 2_700))

  static func taken(_ participant: Participant, by ref: Ref?) -> Refusal {
    let span = Span(
      Bot.shanghai.instant(of: WallTime(start.day, ClockTime(seconds: 52_200))), seconds: 2_700)
    let engagement = Engagement(span: span, object: "x", ref: ref, owner: "li.wei", isBusy: true)
    let reason = Refusal.Reason.taken(
      participant, Bot.shanghai.wallTime(at: span.start), seconds: 2_700, by: engagement)
    return Refusal(
      .conflict, reason, offers: [start + 1_800, start + 5_400, start + 86_400],
      offerSeconds: 2_700, zone: Bot.shanghai)
  }

  static func reply(_ refusal: Refusal, choices: Int, by person: PersonID = "li.wei") throws
    -> Reply
  {
    try Bot.reply(
      to: .refused(refusal), choices: [Command](repeating: .undo, count: choices),
      of: .book(booking), in: Bot.scene(person))
  }

  @Test("A refusal names what stands in the way and numbers the nearest slots")
  func taken() throws {
    let reply = try Self.reply(Self.taken(.person("li.wei"), by: Ref(.appointment, 9)), choices: 3)
    #expect(
      reply.text == """
        Thu 26 Nov 15:00 is not free: you have A9 14:30-15:15.
          1  15:30-16:15   2  16:30-17:15   3  Fri 27 Nov 15:00-15:45
        """)
    #expect(reply.kind == .refused)
    #expect(reply.error?.code == .conflict)
    #expect(reply.error?.message == "Thu 26 Nov 15:00 is not free: you have A9 14:30-15:15.")
    #expect(
      reply.error?.offers.first?.text
        == #"{"start":"2026-11-26T15:30:00+08:00","end":"2026-11-26T16:15:00+08:00"}"#)
    #expect(reply.ask["type"] == .string("choice"))
    let chinese = try Self.reply(
      Self.taken(.person("zhao.lei"), by: Ref(.appointment, 9)), choices: 3, by: "zhao.lei")
    #expect(
      chinese.text == """
        11月26日 周四 15:00 没空：你已有预约 A9 14:30-15:15。
          1  15:30-16:15   2  16:30-17:15   3  11月27日 周五 15:00-15:45
        """)
  }

  @Test("What stands in the way is not what `it` means")
  func it() throws {
    var scene = Bot.scene()
    scene.session.it = Ref(.appointment, 2)
    let refusal = Self.taken(.person("li.wei"), by: Ref(.appointment, 9))
    _ = try Bot.phrasebook.get().reply(
      to: Decision(.refused(refusal)), of: .book(Self.booking), in: &scene)
    #expect(scene.session.it == Ref(.appointment, 2))
  }

  @Test("Rooms, colleagues and clients are taken each in their words")
  func others() throws {
    func first(_ participant: Participant, _ ref: Ref?) throws -> Substring? {
      try Self.reply(Self.taken(participant, by: ref), choices: 3).text.split(separator: "\n").first
    }
    #expect(
      try first(.person("room-1"), Ref(.appointment, 9))
        == "Thu 26 Nov 15:00 is not free: room-1 is taken by A9 14:30-15:15.")
    #expect(
      try first(.person("zhao.lei"), nil)
        == "Thu 26 Nov 15:00 is not free: zhao.lei has something 14:30-15:15.")
    #expect(
      try first(.client(Ref(.client, 1)), Ref(.appointment, 9))
        == "Thu 26 Nov 15:00 is not free: C1 has A9 14:30-15:15.")
  }

  @Test("Several near clients are numbered, one is asked for")
  func clients() throws {
    let near = [Bot.wangFang, Client(ref: Ref(.client, 8), name: "Wang Fan")]
    let several = try Self.reply(
      Refusal(.notFound, .unknownClient("Wang Fa", near: near), zone: Bot.shanghai), choices: 2)
    #expect(
      several.text == """
        I know no client "Wang Fa". Did you mean one of these?  (or: client new "Wang Fa")
          1  C1  Wang Fang  王芳  li.wei
          2  C8  Wang Fan
        """)
    #expect(several.refs == [Ref(.client, 1), Ref(.client, 8)])
    let one = try Self.reply(
      Refusal(.notFound, .unknownClient("Wang Fa", near: [near[0]]), zone: Bot.shanghai),
      choices: 1)
    #expect(
      one.text
        == "I know no client \"Wang Fa\". Did you mean C1 Wang Fang?  (y, or: client new \"Wang Fa\")"
    )
    #expect(one.ask["type"] == .string("yes_no"))
  }

  @Test("Every reason has words in both languages, without a field left open")
  func reasons() throws {
    let meeting = Bot.meeting()
    let day = Day(unchecked: 2026, 11, 28)
    let ref = Ref(.appointment, 1)
    let engagement = Engagement(
      span: meeting.appointment.span, object: "x", ref: nil, owner: "li.wei", isBusy: true)
    let reasons: [Refusal.Reason] = [
      .unknownClient("x", near: []), .ambiguousClient("x", [Bot.wangFang]),
      .unknownPerson("x", near: ["li.wei"]), .unknownRef(ref), .nothingMeant(nil),
      .nothingMeant("x"), .ambiguousTarget("x", [meeting, meeting]), .notAppointment(ref),
      .notAllowed(nil), .notAllowed("zhao.lei"), .alreadyCancelled(ref), .alreadyOver(meeting),
      .notYetStarted(meeting), .missingTime, .missingDay, .inThePast(Self.start),
      .skippedTime(Self.start, zone: "Europe/London"), .length(60, allowed: 300...43_200),
      .tooFarAhead(day, last: day), .dayOff(day), .absent("li.wei", day, reason: "x"),
      .absent("zhao.lei", day, reason: nil),
      .holiday(DayException(day, .dayOff, name: "元旦", englishName: "New Year")),
      .outsideHours("li.wei", Self.start, seconds: 60, hours: []),
      .outsideHours("zhao.lei", Self.start, seconds: 60, hours: []),
      .noSlot(DayRange(day, day), seconds: 1_800), .nothingToUndo, .changedSince(ref, by: "li.wei"),
      .undoTaken(ref, by: engagement), .badValue("x"), .recurring(ref),
      .clientExists(Bot.wangFang), .roomClosed("room-1", ref, free: nil),
    ]
    for reason in reasons {
      for person in ["li.wei", "zhao.lei"] as [PersonID] {
        let text = try Self.reply(
          Refusal(.badInput, reason, zone: Bot.shanghai), choices: 0, by: person
        ).text
        #expect(!text.isEmpty && !text.contains("{") && !text.contains("  ("), "\(reason): \(text)")
        let isChinese = text.unicodeScalars.contains { $0.value == 0x3002 || $0.value == 0xFF1F }
        let ends = isChinese || text.contains("请选择")
        #expect(ends == (person == "zhao.lei"), "\(text)")
      }
    }
  }
}
