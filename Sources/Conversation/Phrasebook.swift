public import BotFiles
public import Planner

/// What the bot understands and says, read from `bot/`.
public struct Phrasebook: Sendable {
  /// How times are understood.
  public let times: TimePhrases
  /// The commands and the lines that they are understood by.
  let commands: CommandBook
  /// Words for answers, objects, people and languages.
  let words: ShortWords
  /// Classes of business by what they are called, in lower case, as they are kept.
  let classes: [String: String]
  /// Platforms by what they are called in any language, in lower case, as they are kept.
  let platforms: [String: String]
  private let english: ReplyBook
  private let chinese: ReplyBook

  /// Reads the files of `bot/`; everything needed for both languages must be among them.
  ///
  /// - Throws: What is wrong, with the file and the line.
  public init(files: [BotFile]) throws(BotFileError) {
    let folder = BotFolder(files)
    times = try TimePhrases(from: folder)
    commands = try CommandBook.load(from: folder)
    words = try ShortWords.load(from: folder)
    english = try ReplyBook.load(.english, commands: commands.commands, from: folder)
    chinese = try ReplyBook.load(.chinese, commands: commands.commands, from: folder)
    let named = [english, chinese].flatMap(\.classes).map { ($1.lowercased(), $0) }
    classes = Dictionary(named, uniquingKeysWith: { first, _ in first })
    let called = [english, chinese].flatMap(\.platforms).map { ($1.lowercased(), $0) }
    platforms = Dictionary(called, uniquingKeysWith: { first, _ in first })
  }

  /// What is said in a language.
  func replies(in language: Language) -> ReplyBook {
    language == .chinese ? chinese : english
  }

  /// Words that a terminal may complete a beginning of a line to, in order.
  public func completions(for beginning: String, in language: Language) -> [String] {
    let typed = Line.fold(Array(beginning.utf8)).bytes
    return commands.names.filter { $0.bytes.starts(with: typed) }
      .sorted {
        ($0.language == language ? 0 : 1, $0.text) < ($1.language == language ? 0 : 1, $1.text)
      }
      .map(\.text)
  }
}
