import Conversation
import Planner
import Store

extension Turn {
  /// Why a line is not taken up, whatever it says: its question waits no longer, or others read along.
  func refusal(of heard: Heard, in scene: Scene) -> Reply? {
    if let mark, mark != scene.session.mark { return refusing(.outdated, .expired, in: scene) }
    return isAnswered(heard, in: scene) ? nil : refusing(.inPrivate, .notAllowed, in: scene)
  }

  private func refusing(_ remark: Remark, _ code: Refusal.Code, in scene: Scene) -> Reply {
    let words = phrasebook.words(of: remark, in: scene.language)
    return Reply(.refused, words, error: Reply.Failure(code: code, message: words))
  }

  /// Whether a line is answered where it was said.
  ///
  /// Nothing that may be said aloud puts a question: where one waits, the room is private, even if
  /// the platform does not tell that with a pressed button.
  private func isAnswered(_ heard: Heard, in scene: Scene) -> Bool {
    let isAsked = scene.session.asking != nil || !scene.session.choices.isEmpty
    return !isAloud || isPress && isAsked || heard.mayBeAloud
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
