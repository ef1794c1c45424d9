import Chat
import Conversation
import Planner
import Store

/// What is answered to one line.
struct ChatAnswer: Sendable {
  /// The words and buttons; nil where nothing is said, or was said before.
  var reply: Reply?
  /// The same as an answer to the platform's request.
  var call: AnsweredCall
}

extension Reply {
  /// The words for a chat, with a sentence about files, which a chat does not bring.
  func chatText(_ phrasebook: Phrasebook, in language: Language) -> String {
    let names = enclosures.map(\.name) + [proof?.name].compactMap(\.self)
    guard !names.isEmpty else { return text }
    return text + "\n" + phrasebook.words(of: .files(names), in: language)
  }

  /// What can be pressed under them.
  var buttons: [Button] {
    answers.map { Button(label: $0.label, value: $0.line, mark: mark) }
  }
}
