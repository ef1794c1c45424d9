import BotFiles
import CivilTime
import Conversation
import Foundation
import Planner
import Testing

@Suite("A third language, from files alone")
struct ThirdLanguageTests {
  /// The bot as it is shipped with the files of a folder beside.
  static func phrasebook() throws -> Phrasebook {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "French")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }
    let french = try paths.map { path in
      BotFile(path: path, text: [UInt8](try Data(contentsOf: folder.appending(path: path))))
    }
    return try Phrasebook(files: Bot.files() + french)
  }

  static var wangFang: Acquaintances { Acquaintances([Bot.wangFang]) }
  static let friday = When(day: Day("2026-11-27"), clock: ClockTime("15:00"), seconds: 2_700)

  @Test(
    "A booking is understood in French, by its lines and in free words",
    arguments: [
      "prends rendez-vous avec Wang Fang vendredi à 15:00 45 minutes pour le renouvellement",
      "Bonjour, peux-tu réserve vendredi 15:00 avec Mme Wang pendant 45 minutes pour le renouvellement, merci",
    ])
  func booking(line: String) throws {
    let heard = try Self.phrasebook().understand(line, in: Bot.scene()) { Self.wangFang }
    guard case .command(.book(let booking)) = heard else {
      Issue.record("\(heard)")
      return
    }
    #expect(booking.when == Self.friday)
    #expect(booking.client.hasSuffix("Wang") || booking.client == "Wang Fang")
    #expect(booking.purpose == "le renouvellement")
  }

  @Test("The bot answers in French, and in English where French lacks the words")
  func answering() throws {
    let book = try Self.phrasebook()
    var scene = Bot.scene()
    let french = try #require(Language(rawValue: "fr"))
    #expect(book.languages == [.english, .chinese, french])
    let heard = book.understand("parle français", in: scene)
    #expect(heard == .language(french))
    #expect(book.reply(to: heard, in: &scene).text == "Je réponds en français maintenant.")
    let booked = book.reply(
      to: Decision(.booked(Bot.meeting(1))), of: .whoAmI, in: &scene)
    #expect(
      booked.text == "A1 est pris : mar. 24 nov. 15:00-15:45, Wang Fang, renewal review, Guomao.")
    let thanks = book.understand("merci", in: scene)
    #expect(book.reply(to: thanks, in: &scene).text == "Avec plaisir.")
    let undo = book.reply(to: Decision(.undone([], line: "x")), of: .undo, in: &scene)
    #expect(undo.text == "Taken back: x")
  }

  @Test("What is misspelt in a file of it is named, as in any other")
  func mistake() throws {
    let broken = BotFile(
      path: "phrasebooks/fr/undo.yaml", text: Array("names: [défais]\nlines: [\"{x}\"]\n".utf8))
    #expect(throws: BotFileError.self) {
      try Phrasebook(files: Bot.files() + [broken])
    }
  }

  @Test("A synonym is a word in a file")
  func synonym() throws {
    let files = try Bot.files(changing: "phrasebooks/en/undo.yaml") {
      $0.replacing("names: [undo", with: "names: [rewind, undo")
    }
    #expect(try Phrasebook(files: files).understand("rewind", in: Bot.scene()) == .command(.undo))
  }
}
