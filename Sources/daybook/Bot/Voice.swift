import Conversation
import Planner
import Reception
import Terminal

/// How replies are said: as words, in colour perhaps, or as JSON lines.
struct Voice: Sendable {
  let speaksJSON: Bool
  let isTerminal: Bool
  let paint: Paint

  /// What a terminal shows before a line.
  func prompt(for person: PersonID) -> String {
    isTerminal ? paint.prompt("\(person)> ") : ""
  }

  /// Says a reply; false when nobody listens any more.
  @discardableResult
  func say(_ reply: Reply, to message: Message, number: Int) -> Bool {
    if speaksJSON {
      return Output.say(reply.json(number: number, id: message.id).text)
    }
    return Output.say(
      reply.kind == .error || reply.error != nil ? paint(reply.text, .refusal) : reply.text)
  }
}
