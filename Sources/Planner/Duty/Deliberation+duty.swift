import CivilTime
import Procedure

/// Who is on duty.
extension Deliberation {
  func decide(_ command: DutyCommand) throws(Fault) -> Decision {
    switch command {
    case .show(let name?): try showDuty(name)
    case .show(nil): try listDuty()
    case .make(let name, let members, let isWeekly, let from):
      try makeDuty(name, members, isWeekly: isWeekly, from: from)
    case .change(let name, let members, let isWeekly):
      try changeDuty(name, members, isWeekly: isWeekly)
    case .remove(let name): try removeDuty(name)
    case .swap(let name, let day, let person): try swapDuty(name, on: day, to: person)
    }
  }

  /// The day at the office, by which shifts change.
  var dutyDay: Day { officeZone.wallTime(at: now).day }

  /// Every list with the object that keeps it, in order of name.
  func dutyLists() throws(Fault) -> [(list: DutyList, object: StoredObject)] {
    try DutyList.all(in: view).sorted { $0.list.name < $1.list.name }
  }

  /// Those on duty now for somebody's team, none of them twice; where nobody is, those on duty for the
  /// whole office, by lists of no team. None where that can't be read.
  func peopleOnDuty(for owner: PersonID) -> [Person] {
    let team = people[owner]?.team
    let near = team == nil ? [] : peopleOnDuty(forTeam: team)
    return near.isEmpty ? peopleOnDuty(forTeam: nil) : near
  }

  private func peopleOnDuty(forTeam team: String?) -> [Person] {
    guard let lists = try? dutyLists() else { return [] }
    var found: [Person] = []
    for (list, _) in lists where list.team == team {
      guard let person = list.shift(on: dutyDay).flatMap({ people[$0.person] }),
        !found.contains(where: { $0.id == person.id })
      else { continue }
      found.append(person)
    }
    return found
  }

  /// The lists of the asker's team, and those on which there is somebody whose days they may read.
  func visibleDuty() throws(Fault) -> [(list: DutyList, object: StoredObject)] {
    try dutyLists().filter { list, _ in
      list.team == nil || list.team == asker.team || asker.roles.contains(.officeAdmin)
        || list.members.contains { people[$0].map(trust.maySee) ?? false }
    }
  }

  /// The list of that name, or the refusal that names those there are.
  func dutyList(named name: String) throws(Fault) -> Result<
    (list: DutyList, object: StoredObject), RefusedDuty
  > {
    let visible = try visibleDuty()
    if let found = visible.first(where: { $0.list.name.lowercased() == name.lowercased() }) {
      return .success(found)
    }
    return .failure(
      RefusedDuty(
        decision: Decision(
          .told(
            .refusing(
              .notFound, Topics.Duty.unknown,
              [
                "name": .text(name),
                "known": visible.isEmpty ? .none : .list(visible.map { .text($0.list.name) }),
              ])))))
  }

  private func listDuty() throws(Fault) -> Decision {
    let visible = try visibleDuty()
    guard !visible.isEmpty else { return Decision(.told(Telling(Topics.Duty.none))) }
    return Decision(
      .told(
        Telling(
          visible.map { list, _ in
            let current = list.shift(on: dutyDay)
            let next = list.shift(on: current.map { $0.days.last + 1 } ?? list.start)
            return Statement(
              current == nil ? Topics.Duty.later : Topics.Duty.now,
              [
                "name": .text(list.name), "who": current.map { .person($0.person) } ?? .none,
                "until": current.map { .date($0.days.last) } ?? .none,
                "next": next.map { .person($0.person) } ?? .none,
                "from": next.map { .date($0.days.first) } ?? .none,
              ])
          })))
  }

  private func showDuty(_ name: String) throws(Fault) -> Decision {
    let list: DutyList
    switch try dutyList(named: name) {
    case .success(let found): list = found.list
    case .failure(let refused): return refused.decision
    }
    let head = Statement(
      Topics.Duty.head,
      [
        "name": .text(list.name), "members": .list(list.members.map { .person($0) }),
        "weekly": .flag(list.length == 7),
      ])
    let rows = list.shifts(from: dutyDay, count: 4).map { shift in
      Statement.row(
        Topics.Duty.row,
        [
          "days": .days(shift.days), "who": .person(shift.person),
          "swapped": .flag(list.swaps[shift.days.first] != nil),
          "now": .flag(shift.days.first <= dutyDay),
        ])
    }
    return Decision(.told(Telling([head] + rows)))
  }
}

/// Why a list of that name can't be had.
struct RefusedDuty: Error {
  var decision: Decision
}
