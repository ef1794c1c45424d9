import BotFiles
import Planner

/// Words that stand for an answer, an object, people or a language, in both languages.
struct ShortWords: Sendable {
  /// What a word stands for.
  enum Meaning: String, CaseIterable, Sendable {
    case yes, no, drop, skip, back, later, workingDays, workingHours, it, me, everybody, ownTeam,
      english, chinese, signed, paid, lapsed, reinstated, called, off, usual
  }

  private var words: [Meaning: [[UInt8]]] = [:]
  /// Words in reports of cases.
  private(set) var cases = CaseWords()
  /// Words around what people want.
  private(set) var chat = ChatWords()

  /// Reads `grammar/LANGUAGE/answers.yaml` of both languages.
  static func load(from folder: BotFolder) throws(BotFileError) -> ShortWords {
    var short = ShortWords()
    short.cases = try CaseWords.load(from: folder)
    short.chat = try ChatWords.load(Language.allCases, from: folder)
    for language in Language.allCases {
      let root = try folder.entry("grammar/\(language.rawValue)/answers.yaml")
      for meaning in Meaning.allCases {
        for word in try root.required(meaning.rawValue).list() {
          short.words[meaning, default: []].append(Line.fold(Array(try word.text().utf8)).bytes)
        }
      }
    }
    for meaning in Meaning.allCases {
      short.words[meaning]?.sort { $0.count > $1.count }
    }
    return short
  }

  /// Whether a whole line is one of the words.
  func `is`(_ line: Line, _ meaning: Meaning) -> Bool {
    words[meaning]?.contains(line.bytes) ?? false
  }

  /// The end of the longest of the words at a position.
  func end(of meaning: Meaning, in line: Line, at position: Int) -> Int? {
    words[meaning]?.first { line.holds($0, at: position) }.map { position + $0.count }
  }
}
