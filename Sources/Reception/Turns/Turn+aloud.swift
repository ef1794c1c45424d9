import Conversation
import Planner
import Store

extension Turn {
  /// Whether a line is answered where it was said.
  ///
  /// Nothing that may be said aloud puts a question: where one waits, the room is private, even if
  /// the platform does not tell that with a pressed button.
  func isAnswered(_ heard: Heard, in scene: Scene) -> Bool {
    let isAsked = scene.session.asking != nil || !scene.session.choices.isEmpty
    return !isAloud || isPress && isAsked || heard.mayBeAloud
  }

  func answeredInPrivate(in scene: Scene) -> Reply {
    let words = phrasebook.words(of: .inPrivate, in: scene.language)
    return Reply(.refused, words, error: Reply.Failure(code: .notAllowed, message: words))
  }

  func decision(
    on command: Command, in scene: Scene, seeing book: any Book
  ) throws -> Decision {
    var decision = try Planner.decide(
      command.drawing(digits), by: scene.speaker, seeing: book, at: now)
    if isAloud { decision.outcome = decision.outcome.aloud }
    return decision
  }
}
