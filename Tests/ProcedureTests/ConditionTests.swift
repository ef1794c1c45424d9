import CivilTime
import Procedure
import Testing

@Suite("Conditions")
struct ConditionTests {
  @Test("A condition that always holds needs no facts")
  func always() {
    let facts = Facts(today: Day(unchecked: 2026, 11, 23), calendar: WorkingCalendar())
    #expect(Condition.always.holds(facts))
  }
}
