import CivilTime
import Procedure

/// Which checks of the house come up for a person today.
extension Deliberation {
  /// The checks of the asker in a part of the day, each clause once, in the order of the data.
  func houseChecks(at part: HouseRules.Check.Part) -> [HouseRules.Check] {
    var seen: Set<String> = []
    return procedure.house.checks.filter { check in
      let fits =
        check.roles.isEmpty
        || asker.roles.contains { role in check.roles.contains { $0.rawValue == role.rawValue } }
      return check.at == part && fits && seen.insert(check.clause).inserted
    }
  }

  /// Begins the checks that are due now, and gives them in order.
  func beginChecks(at part: HouseRules.Check.Part, in drafting: inout Drafting) throws(Fault)
    -> [Check]
  {
    var begun: [Check] = []
    for rule in houseChecks(at: part) {
      guard let clause = procedure.clause(rule.clause),
        try isDue(rule, try check(rule.clause, of: asker.id))
      else { continue }
      begun.append(try begin(clause, of: asker, owner: asker, in: &drafting))
    }
    return begun
  }

  /// The checks of the asker that were begun today and not answered to the end.
  func openChecks(at part: HouseRules.Check.Part) throws(Fault) -> [Check] {
    var open: [Check] = []
    for rule in houseChecks(at: part) {
      if let check = try check(rule.clause, of: asker.id), !check.todo.isOver,
        check.todo.start?.day == officeZone.wallTime(at: now).day
      {
        open.append(check)
      }
    }
    return open
  }

  private func isDue(_ rule: HouseRules.Check, _ check: Check?) throws(Fault) -> Bool {
    let day = officeZone.wallTime(at: now).day
    let isLeft = check.map { !$0.todo.isOver } ?? false
    if rule.at == .morning, !office.calendar.isWorking(day) { return false }
    guard let last = answered(check) else {
      return rule.at == .morning || rule.every != .week || isLeft || isLastOfWeek(day)
    }
    if last >= day { return false }
    switch rule.every {
    case .day: return true
    case .week where rule.at == .evening: return isLastOfWeek(day) || isLeft
    case .week where last < day.monday: return true
    case .days(let count) where last + count <= day: return true
    case .week, .days: return try isHolding(check)
    }
  }

  /// Whether a check still keeps something closed, and so is asked again.
  private func isHolding(_ check: Check?) throws(Fault) -> Bool {
    for gate in [Gate.access, .assignments] where check?.clause.holdsUp(gate) == true {
      if try block(of: check, at: gate) != nil { return true }
    }
    return false
  }

  /// Whether nobody works on the days of the week that are still to come.
  func isLastOfWeek(_ day: Day) -> Bool {
    office.calendar.isWorking(day)
      && office.calendar.workingDays(from: day + 1, to: day.monday + 7) == 0
  }
}
