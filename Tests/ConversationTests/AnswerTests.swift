import CivilTime
import Conversation
import Planner
import Testing

@Suite("Short answers")
struct AnswerTests {
  static let offers: [Command] = [.confirm(.ref(Ref(.appointment, 1))), .undo, .people]

  static func session(_ choices: [Command]) -> Session {
    var session = Session()
    session.choices = choices
    return session
  }

  @Test("A number chooses among the offers", arguments: [("1", 0), ("2", 1), ("３", 2)])
  func number(line: String, index: Int) throws {
    let scene = Bot.scene(session: Self.session(Self.offers))
    #expect(try Bot.hear(line, in: scene) == .answer(Self.offers[index]))
  }

  @Test("Yes takes the only offer", arguments: ["y", "yes", "OK", "是", "好", "好的"])
  func yes(line: String) throws {
    let scene = Bot.scene(session: Self.session([.undo]))
    #expect(try Bot.hear(line, in: scene) == .answer(.undo))
  }

  @Test(
    "No and a bare cancel drop the question",
    arguments: ["n", "no", "否", "不", "cancel", "取消", "never mind", "算了"])
  func no(line: String) throws {
    let scene = Bot.scene(session: Self.session(Self.offers))
    #expect(try Bot.hear(line, in: scene) == .dropped)
  }

  @Test("An answer that fits no offer says how many there are")
  func misfit() throws {
    let scene = Bot.scene(session: Self.session(Self.offers))
    #expect(try Bot.hear("4", in: scene) == .refused(.noSuchChoice("4", of: 3)))
    #expect(try Bot.hear("0", in: scene) == .refused(.noSuchChoice("0", of: 3)))
    #expect(try Bot.hear("y", in: scene) == .refused(.noSuchChoice("y", of: 3)))
  }

  @Test("An answer to nothing is refused", arguments: ["1", "y", "否"])
  func nothing(line: String) throws {
    #expect(try Bot.hear(line) == .refused(.nothingAsked(line)))
  }

  @Test("A command in place of an answer is a command")
  func command() throws {
    let scene = Bot.scene(session: Self.session(Self.offers))
    #expect(try Bot.hear("whoami", in: scene) == .command(.whoAmI))
    #expect(
      try Bot.hear("cancel A4", in: scene)
        == .command(.cancel(.ref(Ref(.appointment, 4)), reason: nil)))
  }

  @Test("Dropping forgets the offers; help keeps them; a decision replaces them")
  func forgetting() throws {
    let book = try Bot.phrasebook.get()
    var scene = Bot.scene(session: Self.session(Self.offers))
    _ = book.reply(to: .help(topic: nil), in: &scene)
    #expect(scene.session.choices == Self.offers)
    #expect(book.reply(to: .dropped, in: &scene).kind == .done)
    #expect(scene.session.choices.isEmpty)
    scene.session.choices = Self.offers
    _ = book.reply(to: Decision(.whoAmI(scene.speaker)), of: .whoAmI, in: &scene)
    #expect(scene.session.choices.isEmpty)
  }
}
