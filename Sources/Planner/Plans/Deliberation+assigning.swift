import CivilTime
import Procedure

extension Deliberation {
  struct BestOwner {
    var person: PersonID
    func statements(in deliberation: Deliberation) -> [Statement] { [] }
  }
  func bestOwner(for draft: PlanDraft) throws(Fault) -> BestOwner? { nil }
  func assign(_ target: Target, to person: PersonID?) throws(Fault) -> Decision {
    Decision(.told(Telling([])))
  }
  func assignAll(_ assigned: [PlanCommand.Assigned]) throws(Fault) -> Decision {
    Decision(.told(Telling([])))
  }
  func handOver(from: PersonID, to: PlanCommand.Receiver, days: DayRange?) throws(Fault) -> Decision
  { Decision(.told(Telling([]))) }
  func whatIf(_ person: PersonID, away: DayRange) throws(Fault) -> Decision {
    Decision(.told(Telling([])))
  }
  func board(of team: String?) throws(Fault) -> Decision { Decision(.told(Telling([]))) }
}
