public import Planner

/// What the bot understands and says, read from `bot/`.
public struct Phrasebook: Sendable {
  /// How times are understood.
  public let times: TimePhrases
  /// The commands and the lines that they are understood by.
  let commands: CommandBook
  /// Words for answers, objects, people and languages.
  let words: ShortWords

  /// Reads the files of `bot/`; everything needed for both languages must be among them.
  public init(files: [BotFile]) throws(ConversationError) {
    let folder = BotFolder(files)
    var grammars: [(language: Language, grammar: TimeGrammar)] = []
    var dashes: [[UInt8]] = []
    for language in Language.allCases {
      let (grammar, more) = try TimeGrammar.load(language: language.rawValue, from: folder)
      grammars.append((language, grammar))
      dashes += more
    }
    times = TimePhrases(grammars: grammars, dashes: dashes)
    commands = try CommandBook.load(from: folder)
    words = try ShortWords.load(from: folder)
  }

  /// Puts a decision into words, in the language of the scene, and remembers in its session what
  /// the next line may refer to.
  public func reply(to decision: Decision, of command: Command, in scene: inout Scene) -> Reply {
    Reply(.error, "")
  }

  /// Answers what needs no decision: help, language, more, repeat, and what was not understood.
  public func reply(to heard: Heard, in scene: inout Scene) -> Reply {
    Reply(.error, "")
  }

  /// Words that a terminal may complete a beginning of a line to, in order.
  public func completions(for beginning: String, in language: Language) -> [String] {
    []
  }
}
