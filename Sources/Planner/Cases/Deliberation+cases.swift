import CivilTime
import Procedure

/// Cases: exceptions to the order of business.
extension Deliberation {
  func decide(_ command: CaseCommand) throws(Fault) -> Decision {
    switch command {
    case .open(let report): try open(report)
    case .list(let whose, let all): try cases(of: whose, all: all)
    case .show(let target): try showCase(target)
    case .release(let target, let reason): try release(target, reason: reason)
    case .close(let target, let result): try closeCase(target, result: result)
    case .safe(let target, let isSafe): try answerRollCall(target, isSafe: isSafe)
    case .moveAffected(let target): try moveAffected(target)
    case .moveAll(let ref, let moved): try moveAll(ref, moved)
    }
  }
}
