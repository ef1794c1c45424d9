import Conversation
import Planner
import Reception
import Terminal
import Wire

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

  /// A push as it is shown: with a mark, so that nobody takes it for a reply.
  func words(of push: Push, isUrgent: Bool) -> String {
    if speaksJSON { return push.json.text }
    let text = "* " + push.text.replacing("\n", with: "\n  ")
    if isUrgent { return paint(text, .urgent) }
    return push.kind == .escalation ? paint(text, .notice) : text
  }

  /// Whether what nobody asked for is said: a plain pipe hears replies and nothing else.
  var saysPushes: Bool {
    isTerminal || speaksJSON
  }
}
