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
  /// The languages that the bot speaks, those that are whole first.
  public let languages: [Language]
  /// What colleagues are called, as long as the people stay the same.
  let colleagues = KnownColleagues()
  private let english: ReplyBook
  private let others: [Language: ReplyBook]

  /// Reads the files of `bot/`; everything needed for English and Chinese must be among them.
  ///
  /// - Throws: What is wrong, with the file and the line.
  public init(files: [BotFile]) throws(BotFileError) {
    let folder = BotFolder(files)
    times = try TimePhrases(from: folder)
    commands = try CommandBook.load(from: folder)
    words = try ShortWords.load(from: folder)
    english = try ReplyBook.load(.english, commands: commands.commands, from: folder)
    languages = folder.languages
    var others: [Language: ReplyBook] = [:]
    for language in languages where language != .english {
      others[language] = try ReplyBook.load(
        language, commands: commands.commands, from: folder,
        lackingIn: Language.whole.contains(language) ? nil : english)
    }
    self.others = others
    let books = [english] + languages.compactMap { others[$0] }
    let named = books.flatMap(\.classes).map { ($1.lowercased(), $0) }
    classes = Dictionary(named, uniquingKeysWith: { first, _ in first })
    let called = books.flatMap(\.platforms).map { ($1.lowercased(), $0) }
    platforms = Dictionary(called, uniquingKeysWith: { first, _ in first })
  }

  /// What is said in a language.
  func replies(in language: Language) -> ReplyBook {
    others[language] ?? english
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
