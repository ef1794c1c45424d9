import BotFiles
import Planner

/// The words of every topic in one language.
struct TopicBook: Sendable {
  let wordings: [Topic: Wording]

  /// The words of a statement, with its fields filled.
  func say(_ topic: Topic, _ values: [String: String]) -> String {
    wordings[topic]?.filled(values) ?? topic.id
  }

  init(_ wordings: [Topic: Wording]) {
    self.wordings = wordings
  }
}

extension Topic {
  /// The topics by their ids.
  static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// The topics by the file of `replies/LANGUAGE/` that words them, without its ending.
  static let byFile = Dictionary(grouping: all) { $0.id.file }
}

extension Saying {
  /// The sayings by the file of `replies/LANGUAGE/` that words them, without its ending.
  static let byFile = Dictionary(grouping: allCases) { $0.rawValue.file }
}

extension String {
  /// What stands before the point in the id of a reply.
  fileprivate var file: String {
    String(decoding: utf8.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
  }
}
