import CivilTime
import Procedure

extension Deliberation {
  /// Notes what a client was told about a plan, and asks whether it was confirmed (clause M-b).
  func contact(_ target: Target, _ words: String) throws(Fault) -> Decision {
    let found: (todo: Todo, object: StoredObject)
    switch try plan(target, retry: { .report(.contact($0, words: words)) }) {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    let ref = found.todo.ref ?? Ref(.plan, 0)
    guard let owner = people[found.todo.owner], trust.mayActFor(owner) else {
      return refused(.notAllowed, .notAllowed(found.todo.owner))
    }
    if found.todo.isOver { return no(.badInput, Topics.Tasks.over, ref) }
    guard var assessed = try assessed(found.object), let clause = procedure.clause("M-b"),
      let first = clause.prompts.first
    else { return refused(.badInput, .noQuestions(ref)) }
    guard assessed.clauses.contains(where: { $0.id == clause.id }) else {
      return no(.badInput, Topics.Contact.notBegun, ref)
    }
    // Every contact is one of its own.
    let prompts = procedure.prompts(of: clause)
    assessed.risk.answers.removeAll { prompts.contains($0.prompt) }
    var round = AnswerRound(self, assessed, round: .after)
    try round.take([SpokenWord(text: words, rest: words)], from: first.id)
    return try finish(round)
  }
}
