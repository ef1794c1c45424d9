import BotFiles
import Conversation
import Planner
import Testing

@Suite("Lines that nobody understands")
struct UnknownLineTests {
  @Test(
    "The nearest name of one word or two is suggested",
    arguments: [
      ("bok Wang Fang", "bok", ["book"]), ("cancle A4", "cancle", ["cancel"]),
      ("who an i", "who an i", ["who am i", "why"]),
      ("nwe client Acme", "nwe client", ["new client"]),
      ("agneda", "agneda", ["agenda"]), ("预钓 王芳", "预钓", ["预约"]), ("取肖A4", "取肖", ["取消"]),
      ("xyzzy plugh", "xyzzy", []),
    ])
  func near(line: String, word: String, names: [String]) throws {
    guard case .refused(.unknownCommand(let said, let near, _)) = try Bot.hear(line) else {
      Issue.record("\(line) was understood")
      return
    }
    #expect(near == names)
    #expect(word.hasPrefix(said))
  }

  @Test("`y` does what the line would have done")
  func mended() throws {
    let a4 = Command.cancel(.ref(Ref(.appointment, 4)), reason: nil)
    let heard = try Bot.hear("cancle A4")
    #expect(heard == .refused(.unknownCommand("cancle", near: ["cancel"], meant: a4)))
    var scene = Bot.scene()
    let reply = try Bot.phrasebook.get().reply(to: heard, in: &scene)
    #expect(
      reply.text == "I know no \"cancle\". Did you mean \"cancel\"?  (y) help lists everything.")
    #expect(try Bot.hear("y", in: scene) == .answer(a4))
  }

  @Test("A complaint has a code, and says what to do in the speaker's language")
  func complaints() throws {
    let book = try Bot.phrasebook.get()
    let complaints: [Complaint] = [
      .unknownCommand("foo", near: [], meant: nil), .missing(slot: "when", command: "book"),
      .notUnderstood("x", command: "book"), .impossibleTime("31 feb"), .series("every day"),
      .nothingAsked("y"), .noSuchChoice("9", of: 3), .nothingMore, .nothingToRepeat, .empty,
      .unknownLanguage("fr"), .tooLong(limit: 65_536), .invalidUTF8, .controlCharacter(0),
      .badEnvelope("no text"),
    ]
    for person in ["li.wei", "zhao.lei"] as [PersonID] {
      for complaint in complaints {
        var scene = Bot.scene(person)
        let reply = book.reply(to: .refused(complaint), in: &scene)
        #expect(reply.error?.code == complaint.code)
        #expect(!reply.text.isEmpty && !reply.text.contains("{"), "\(complaint)")
        let isChinese = reply.text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        #expect(isChinese == (person == "zhao.lei"), "\(reply.text)")
      }
    }
  }

  @Test(
    "What follows a known command and is not understood is said with an example, not with its id",
    arguments: [
      ("li.wei", "I do not follow that. Example: duty swap east-desk 7 Dec zhao.lei"),
      ("zhao.lei", "没听懂。例：换班 东区 12月7日 赵磊"),
    ] as [(PersonID, String)])
  func notFollowed(person: PersonID, words: String) throws {
    var scene = Bot.scene(person)
    let heard = try Bot.hear("duty swap east-desk 3pm li.wei", in: scene)
    let reply = try Bot.phrasebook.get().reply(to: heard, in: &scene)
    #expect(reply.text == words)
    #expect(reply.error?.code == .badInput)
  }

  @Test("What a line lacks is named in words, never by the name that the files have for it")
  func slots() throws {
    let commands = try #require(try Bot.files().first { $0.path == "commands.yaml" })
    var command = ""
    for line in String(decoding: commands.text, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("  - id: ") { command = String(line.dropFirst(8)) }
      guard line.contains("importance: required"), let end = line.firstIndex(of: ":") else {
        continue
      }
      let slot = line[..<end].drop { $0 == " " }
      for person in ["li.wei", "zhao.lei"] as [PersonID] {
        var scene = Bot.scene(person)
        let complaint = Complaint.missing(slot: String(slot), command: command)
        let text = try Bot.phrasebook.get().reply(to: .refused(complaint), in: &scene).text
        #expect(!text.contains(" needs \(slot).") && !text.contains("还缺\(slot)。"), "\(text)")
      }
    }
    var scene = Bot.scene()
    let day = Complaint.missing(slot: "on", command: "duty-swap")
    #expect(
      try Bot.phrasebook.get().reply(to: .refused(day), in: &scene).text
        .hasPrefix("duty swap needs a day."))
  }

  @Test("No line crashes it, however it is made, and it ends within its budget")
  func noise() throws {
    var numbers = SystemRandomNumberGenerator()
    let words = [
      "book", "预约", "约", "tomorrow", "明天", "下午", "3", "3pm", "at", "在", "for", "\"", "「", "」",
      "“", "A4", "C1", "-", ":", "zhao.lei", "，", "　", "move", "to", "改到", "45m", "一个半小时", "?",
      "每周", "every", "29", "feb", "/", "\u{0}", "👩‍👩‍👧", "é",
    ]
    for _ in 0..<1_500 {
      let line = (0..<Int.random(in: 1...30, using: &numbers))
        .map { _ in words.randomElement(using: &numbers) ?? "" }
        .joined(separator: Bool.random(using: &numbers) ? " " : "")
      _ = try Bot.hear(line)
    }
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...60, using: &numbers)).map { _ in
        UInt8.random(in: 0...255, using: &numbers)
      }
      _ = try Bot.hear(String(decoding: bytes, as: UTF8.self))
    }
    _ = try Bot.hear("book " + String(repeating: "at for with ", count: 5_000))
    _ = try Bot.hear(String(repeating: "明天", count: 10_000))
  }
}
