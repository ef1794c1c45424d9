import BotFiles
import Planner

extension BotFolder {
  /// The languages that there are phrasebooks in, those that are whole first.
  var languages: [Language] {
    let codes = Set(
      paths(in: "phrasebooks").compactMap { $0.split(separator: "/").dropFirst().first })
    let more = codes.compactMap { Language(rawValue: String($0)) }
      .filter { !Language.whole.contains($0) }
    return Language.whole + more.sorted { $0.rawValue < $1.rawValue }
  }

  /// The root of a language's file; nil where a language that may lack some lacks it.
  func entry(_ path: String, in language: Language) throws(BotFileError) -> Entry? {
    let isThere = paths(in: path.split(separator: "/").dropLast().joined(separator: "/"))
      .contains(path)
    return isThere || Language.whole.contains(language) ? try entry(path) : nil
  }
}

extension [Language: String] {
  /// The text in a language, or else in English.
  func text(in language: Language) -> String? { self[language] ?? self[.english] }
}
