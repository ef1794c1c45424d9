import CivilTime
import Procedure

/// What a change of time, place or client does to answers that were given before it.
extension Deliberation {
  /// A change with the risk worked out anew, and what has become of the answers.
  struct Reassessment {
    var change: Change
    /// Nil where nothing had been answered.
    var said: Statement?
    /// The first of the questions that are asked again.
    var question: Question?
  }

  /// Takes off a changed object the answers that no longer hold, with the colour that they gave.
  func reassessed(_ change: Change) throws(Fault) -> Reassessment {
    guard case .object(let before)? = change.before, case .object(let after)? = change.after,
      let was = try assessed(before), var assessed = try assessed(after),
      !was.risk.answers.isEmpty
    else { return Reassessment(change: change) }
    guard assessed.expired.isEmpty else {
      assessed.risk.take(evaluation(of: assessed), in: procedure, today: today)
      let marked = try self.change(after, to: assessed.risk).after
      return Reassessment(
        change: Change(before: change.before, after: marked), said: expiry(of: assessed),
        question: AnswerRound(self, assessed, round: .booking).question)
    }
    let isSameDay = was.start?.day == assessed.start?.day
    return Reassessment(
      change: change, said: Statement(isSameDay ? Topics.Ask.keptThatDay : Topics.Ask.kept))
  }

  /// How many answers are asked for again, and why.
  func expiry(of assessed: Assessed) -> Statement {
    let cause =
      switch assessed.expiry {
      case .time: Topics.Ask.otherTime
      case .place: Topics.Ask.otherPlace
      case .client: Topics.Ask.otherClient
      case .age, nil: Topics.Ask.old
      }
    return Statement(
      Topics.Ask.expired,
      [
        "ref": .ref(assessed.ref), "count": .number(assessed.expired.count),
        "cause": .phrase(
          Statement(cause, ["days": .number(procedure.risk.staleAfterDays)])),
      ])
  }
}
