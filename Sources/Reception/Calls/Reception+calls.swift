public import CivilTime
import Conversation
public import Planner
import Store

extension Reception {
  /// Answers a line that came with a platform's request.
  ///
  /// What is answered is kept in the transaction of the turn, so that neither is there without the
  /// other, whatever happens between. A line that changes nothing leaves nothing behind: it may be
  /// answered anew.
  public func answer(
    _ line: String, by person: PersonID, on channel: String, at now: Instant, to call: Call
  ) async throws -> Call.Outcome {
    var turn = newTurn(line, by: person, on: channel, at: now)
    turn.isAloud = call.isAloud
    turn.isPress = call.isPress
    turn.mark = call.mark
    switch try await take(turn, for: call) {
    case .reply(let reply): return .answered(reply, call.form(reply))
    case .kept(let answer): return .kept(answer)
    }
  }
}
