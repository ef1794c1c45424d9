import BotFiles
import Conversation
import Planner
import Testing

@Suite("Loading bot/")
struct LoadingTests {
  static func error(changing path: String, _ change: (String) -> String?) throws
    -> BotFileError?
  {
    let files = try Bot.files(changing: path, change)
    do {
      _ = try Phrasebook(files: files)
      return nil
    } catch {
      return error
    }
  }

  @Test("What is shipped loads")
  func shipped() throws {
    _ = try Bot.phrasebook.get()
  }

  @Test(
    "A mistake names file and line",
    arguments: [
      ("phrasebooks/en/book.yaml", "{client} [for]", "{cleint} [for]", "unknown slot {cleint}"),
      ("phrasebooks/en/book.yaml", "[with] {client} ", "[with {client} ", "`]` is missing"),
      ("phrasebooks/zh/free.yaml", "<open>", "<opne>", "unknown rule <opne>"),
      ("phrasebooks/en/undo.yaml", "names: [undo", "names: [find, undo", "already a name of"),
      ("phrasebooks/zh/find.yaml", "lines:", "line:", "`lines:` is missing"),
      (
        "grammar/en/times.yaml", "{weekday} {shift:after", "{wekday} {shift:after",
        "unknown slot {wekday}"
      ),
      ("grammar/en/words.yaml", "  1: [monday", "  first: [monday", "neither number"),
      ("grammar/zh/answers.yaml", "yes:", "yess:", "`yes:` is missing"),
      ("replies/en/book.yaml", "{subject}", "{subjects}", "unknown field {subjects}"),
      ("replies/zh/move.yaml", "  moved:", "  move:", "unknown reply"),
      ("replies/en/shared.yaml", "Mon, Tue", "Tue", "7 names are expected"),
      ("commands.yaml", "group: looking", "group: lokking", "unknown group"),
      ("commands.yaml", "kind: moved", "kind: movde", "unknown kind"),
      ("commands.yaml", "{type: to,", "{type: too,", "unknown type of slot"),
      ("commands.yaml", "en: today,", "", "`en:` is missing"),
      ("replies/en/find.yaml", "replies:", "replies: [", ""),
    ])
  func mistakes(path: String, old: String, new: String, message: String) throws {
    let error = try #require(
      try Self.error(changing: path) { $0.replacing(old, with: new, maxReplacements: 1) })
    #expect(error.file == path)
    #expect(error.line != nil)
    #expect(error.message.contains(message), "\(error)")
    #expect(error.description.hasPrefix("bot/\(path):"))
  }

  @Test(
    "A language that misses a command is an error that names the file",
    arguments: ["phrasebooks/zh/book.yaml", "replies/en/undo.yaml", "grammar/zh/times.yaml"])
  func missing(path: String) throws {
    let error = try #require(try Self.error(changing: path) { _ in nil })
    #expect(error.description == "bot/\(path): this file is missing")
  }

  @Test("A phrasebook of no command is an error")
  func orphan() throws {
    let files = try Bot.files() + [BotFile(path: "phrasebooks/en/bok.yaml", text: [])]
    #expect(throws: BotFileError.self) { try Phrasebook(files: files) }
  }

  @Test("Every command has its transcript in both languages, and no transcript is without one")
  func transcripts() throws {
    let commands = try Bot.paths().filter { $0.hasPrefix("phrasebooks/en/") }
      .compactMap { $0.split(separator: "/").last?.split(separator: ".").first }
    #expect(commands.count > 60)
    for language in ["en", "zh"] {
      let transcripts = try Bot.paths().filter { $0.hasPrefix("transcripts/\(language)/") }
      // And a year of one client and talks as people chat, which are no command.
      let talks: [Substring] = [
        "year", "chat-morning", "chat-corrections", "chat-several", "chat-lead", "chat-asking",
        "chat-confirming",
      ]
      #expect(
        Set(transcripts)
          == Set((commands + talks).map { "transcripts/\(language)/\($0).txt" }))
    }
  }

  @Test("Completions begin with what was typed, the speaker's language first")
  func completions() throws {
    let book = try Bot.phrasebook.get()
    #expect(book.completions(for: "can", in: .english) == ["cancel"])
    #expect(book.completions(for: "预", in: .chinese) == ["预定", "预约", "预订"])
    #expect(book.completions(for: "xyz", in: .english).isEmpty)
  }
}
