import Planner
import Testing

@testable import Conversation

@Suite("Colleagues by what they are called")
struct ColleagueTests {
  private static func scene() -> Scene {
    var scene = Bot.scene("chen.jing")
    scene.people["chen.jing"] = Person(
      id: "chen.jing", name: "Chen Jing", chineseName: "陈静", roles: [.teamLead], team: "east")
    scene.people["li.wei"] = Person(
      id: "li.wei", name: "Li Wei", chineseName: "李伟", roles: [.broker], team: "east")
    scene.people["li.na"] = Person(
      id: "li.na", name: "Li Na", chineseName: "李娜", roles: [.broker], team: "east")
    scene.people["zhao.lei"] = Person(
      id: "zhao.lei", name: "Zhao Lei", chineseName: "赵磊", roles: [.broker], team: "east")
    scene.speaker = scene.people["chen.jing"] ?? scene.speaker
    return scene
  }

  @Test(
    "One colleague is meant by whole, given, Chinese and short names",
    arguments: [
      "agenda zhao.lei tomorrow", "agenda Zhao Lei tomorrow", "agenda zhaolei tomorrow",
      "agenda zl tomorrow", "赵磊明天有什么安排", "小赵明天有什么安排", "赵哥明天有什么安排",
      "how busy is Zhao Lei tomorrow",
    ])
  func one(line: String) throws {
    let book = try Bot.phrasebook.get()
    let heard = book.understand(line, in: Self.scene()) { .nobody }
    guard case .command(.agenda(_, of: .person(let id))) = heard else {
      Issue.record("\(heard)")
      return
    }
    #expect(id == "zhao.lei")
  }

  @Test(
    "A name that several have is asked, each choice with its own command",
    arguments: ["小李明天有什么安排", "agenda Mr Li tomorrow"])
  func several(line: String) throws {
    let book = try Bot.phrasebook.get()
    let heard = book.understand(line, in: Self.scene()) { .nobody }
    guard case .choice(_, let options) = heard else {
      Issue.record("\(heard)")
      return
    }
    let meant = options.map { option -> PersonID? in
      guard case .agenda(_, of: .person(let id)) = option.command else { return nil }
      return id
    }
    #expect(Set(meant) == ["li.na", "li.wei"])
  }

  @Test("A slip is asked back, not guessed")
  func slip() throws {
    let book = try Bot.phrasebook.get()
    let heard = book.understand("agenda Zhao Lie tomorrow", in: Self.scene()) { .nobody }
    guard case .choice(let name, let options) = heard else {
      Issue.record("\(heard)")
      return
    }
    #expect(name.lowercased() == "zhao lie")
    #expect(options.count == 1)
  }
}
