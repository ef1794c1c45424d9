import BotFiles
import Planner

/// The words of every topic in one language.
struct TopicBook: Sendable {
  private let wordings: [Topic: Wording]

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

  /// The file of `replies/LANGUAGE/` that words it, without its ending.
  var file: String { String(id.prefix { $0 != "." }) }
}
