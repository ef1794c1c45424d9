import BotFiles
import Planner

/// Words that stand for an answer, an object, people or a language, in both languages.
struct ShortWords: Sendable {
  /// What a word stands for.
  enum Meaning: String, CaseIterable, Sendable {
    case yes, no, drop, skip, back, later, workingDays, workingHours, it, me, everybody, ownTeam,
      signed, paid, lapsed, reinstated, called, off, usual, weekly, daily, late
  }

  private var words: [Meaning: [[UInt8]]] = [:]
  /// Words in reports of cases.
  private(set) var cases = CaseWords()
  /// What languages are called.
  private(set) var languages: [(language: Language, name: [UInt8])] = []
  /// Words around what people want.
  private(set) var chat = ChatWords()

  /// Reads `grammar/LANGUAGE/answers.yaml` of both languages.
  static func load(from folder: BotFolder) throws(BotFileError) -> ShortWords {
    var short = ShortWords()
    short.cases = try CaseWords.load(from: folder)
    short.chat = try ChatWords.load(from: folder)
    for language in folder.languages {
      let path = "grammar/\(language.rawValue)/answers.yaml"
      guard let root = try folder.entry(path, in: language) else { continue }
      for (code, names) in try root.member("languages")?.members() ?? [] {
        guard let named = Language(rawValue: try code.text()) else {
          throw code.error("`\(try code.text())` is no code of a language")
        }
        for name in try names.list() {
          short.languages.append(
            (named, Line.fold(Array(try name.text().utf8)).bytes))
        }
      }
      for meaning in Meaning.allCases {
        let isWhole = Language.whole.contains(language)
        let list = isWhole ? try root.required(meaning.rawValue) : root.member(meaning.rawValue)
        for word in try list?.list() ?? [] {
          short.words[meaning, default: []].append(Line.fold(Array(try word.text().utf8)).bytes)
        }
      }
    }
    short.languages.sort { $0.name.count > $1.name.count }
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
