import Procedure

extension Deliberation {
  func decide(_ command: RiskCommand) throws(Fault) -> Decision {
    switch command {
    case .ask(let target): try ask(target)
    case .answer(let ref, let prompt, let count, let round, let words):
      try answer(about: ref, prompt: prompt, of: count, in: round, words)
    case .approve(let target, let condition): try approve(target, condition: condition)
    case .why(let target, let words): try why(target, about: words)
    }
  }
}
