/// What an answer brings about; the list is closed.
public enum Effect: Hashable, Sendable {
  case block(Gate)
  /// Opens a follow-up task.
  case open(String)
  /// Opens a case of a clause.
  case `case`(String)
  /// Tells somebody who has to answer.
  case escalate(Party)
  /// Tells somebody.
  case notify(Party)
  /// The colour can't be lower.
  case floor(Colour)
  case likelihood(Change)
  case consequence(Change)
  /// Asks a set of prompts, or one of the same clause.
  case ask(String)
  /// Leaves out the prompts of the clause that follow.
  case skipRest
  case clock(ClockMove, String)
  case note(Bilingual)
  case record(String)
  /// Somebody of that role has to agree.
  case approve(Party)
  case move(MoveKind)
  /// Comes back after a while.
  case again(Offset)
  /// Papers are kept by that rule.
  case keep(String)
  /// The answer is not taken.
  case reject(Bilingual)
  /// The answer is the day on which it is due.
  case dueByAnswer
  /// Somebody else has to do it.
  case reassign

  /// How a likelihood or a consequence changes.
  public enum Change: Hashable, Sendable {
    case add(Int)
    /// It becomes what was answered.
    case answer
  }

  /// What becomes of a legal clock.
  public enum ClockMove: String, CaseIterable, Codable, Sendable {
    case start, stop, extend
  }

  /// Which appointments are moved.
  public enum MoveKind: String, CaseIterable, Codable, Sendable {
    /// Those of the room that was asked about.
    case meetings
    /// Those that an emergency touches.
    case affected
  }
}
