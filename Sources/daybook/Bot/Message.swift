import CivilTime
import Conversation
import Reception
import Terminal
import Wire

/// One line as the bot takes it: words, or the reason why there are none.
struct Message: Sendable {
  enum Content: Sendable {
    case words(String)
    case noise(Complaint)
  }

  let content: Content
  var id: JSON?
  var at: Instant?

  init(_ line: InputLine, isJSON: Bool) {
    switch line {
    case .text(let text) where isJSON:
      do {
        let envelope = try Envelope(line: text)
        content = .words(envelope.text)
        id = envelope.id
        at = envelope.at
      } catch {
        content = .noise(.badEnvelope(error.reason))
        id = error.id
      }
    case .text(let text):
      content = .words(text)
    case .tooLarge(let limit):
      content = .noise(.tooLong(limit: limit))
    case .bad(.notUTF8, _):
      content = .noise(.invalidUTF8)
    case .bad(.nul, _):
      content = .noise(.controlCharacter(0))
    case .bad(.control(let code), _):
      content = .noise(.controlCharacter(code))
    }
  }

  /// Whether nothing was said at all.
  var isEmpty: Bool {
    if case .words(let text) = content { text.allSatisfy(\.isWhitespace) } else { false }
  }
}
