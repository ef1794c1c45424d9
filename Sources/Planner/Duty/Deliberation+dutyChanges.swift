import CivilTime
import Procedure

/// What becomes of duty lists: leads of the team and the office's administrators change them.
extension Deliberation {
  func makeDuty(_ name: String, _ members: [PersonID], isWeekly: Bool, from: Day?) throws(Fault)
    -> Decision
  {
    let found: [Person]
    switch takers(members, of: name) {
    case .found(let people): found = people
    case .refused(let decision): return decision
    }
    if let refusal = refusalOfDuty(for: found) { return refusal }
    let start = from ?? today
    if start < today { return refused(.inThePast, .inThePast(WallTime(start))) }
    let isTaken = try dutyLists().contains { $0.list.name.lowercased() == name.lowercased() }
    guard !isTaken else {
      return Decision(.told(.refusing(.conflict, Topics.Duty.exists, ["name": .text(name)])))
    }
    let list = DutyList(
      name: name, team: team(of: found), members: found.map(\.id),
      start: start, length: isWeekly ? 7 : 1)
    let object = try list.object(replacing: nil, in: "\(office.id)", at: now)
    return Decision(
      .told(
        Telling(
          Topics.Duty.made,
          [
            "name": .text(name), "members": .list(list.members.map { .person($0) }),
            "weekly": .flag(isWeekly), "from": .date(start),
          ])),
      changes: [Change(before: nil, after: .object(object))])
  }

  func swapDuty(_ name: String, on day: Day, to id: PersonID) throws(Fault) -> Decision {
    let list: DutyList
    let object: StoredObject
    switch try dutyList(named: name) {
    case .success(let found): (list, object) = found
    case .failure(let refused): return refused.decision
    }
    let receiver: Person
    switch person(named: id) {
    case .found(let person): receiver = person
    case .refused(let decision): return decision
    }
    if receiver.isRoom {
      return Decision(
        .told(.refusing(.badInput, Topics.Duty.nobody, ["name": .text(list.name)])))
    }
    let members = list.members.compactMap { people[$0] }
    if let refusal = refusalOfDuty(for: members + [receiver]) { return refusal }
    guard let shift = list.shift(on: day) else {
      return Decision(
        .told(
          .refusing(
            .invalidTime, Topics.Duty.outside,
            ["name": .text(list.name), "from": .date(list.start)])))
    }
    if shift.days.last < dutyDay { return refused(.inThePast, .inThePast(WallTime(day))) }
    let facts: [String: Fact] = [
      "name": .text(list.name), "who": .person(id), "days": .days(shift.days),
    ]
    if shift.person == id { return Decision(.told(Telling(Topics.Duty.same, facts))) }
    let changed = try list.giving(day, to: id)
      .object(replacing: object, in: "\(office.id)", at: now)
    var drafting = Drafting(self)
    drafting.add(Change(before: .object(object), after: .object(changed)))
    for (reader, matter) in [(id, Notice.Matter.onDuty), (shift.person, .offDuty)] {
      let other = reader == id ? shift.person : id
      try notify(
        [people[reader]].compactMap(\.self), about: nil, client: nil, prompt: nil,
        words: list.words(of: shift, other: other), matter: matter, needsAnswer: false,
        in: &drafting)
    }
    return Decision(
      .told(
        Telling(
          Topics.Duty.swapped, facts.merging(["was": .person(shift.person)]) { $1 })),
      changes: drafting.changes)
  }

  /// The people who are to take turns, each once.
  func takers(_ members: [PersonID], of name: String) -> Lookup<[Person]> {
    var found: [Person] = []
    for id in members {
      switch person(named: id) {
      case .found(let person) where !person.isRoom:
        if !found.contains(where: { $0.id == person.id }) { found.append(person) }
      case .found: return .refused(nobodyOnDuty(name))
      case .refused(let decision): return .refused(decision)
      }
    }
    return found.isEmpty ? .refused(nobodyOnDuty(name)) : .found(found)
  }

  private func nobodyOnDuty(_ name: String) -> Decision {
    Decision(.told(.refusing(.badInput, Topics.Duty.nobody, ["name": .text(name)])))
  }

  /// The team that a list of those people is for: that of all of them, else the whole office's.
  func team(of members: [Person]) -> String? {
    let teams = Set(members.map(\.team))
    return teams.count == 1 ? members.first?.team ?? asker.team : nil
  }

  /// The refusal of whoever neither leads all of those people nor administers the office.
  func refusalOfDuty(for members: [Person]) -> Decision? {
    if asker.roles.contains(.officeAdmin) { return nil }
    guard trust.may(.assignTeam) else {
      return refused(.notAllowed, .lacksRight(roles(with: .assignTeam) + [.officeAdmin]))
    }
    return members.first { !trust.mayActFor($0) }.map { refused(.notAllowed, .notAllowed($0.id)) }
  }

  /// What a notice about a shift says: which list and days, and who else it touches.
  func duty(_ topic: Topic, _ notice: Notice) -> Fact {
    let parts = notice.words.split(separator: " ", maxSplits: 3).map(String.init)
    guard parts.count == 4, let first = Day(parts[1]), let last = Day(parts[2]) else {
      return .text(notice.words)
    }
    return .phrase(
      Statement(
        topic,
        [
          "who": .person(PersonID(parts[0])), "days": .days(DayRange(first, last)),
          "name": .text(parts[3]),
        ]))
  }
}

extension DutyList {
  /// A shift as a notice keeps it.
  func words(of shift: Shift, other: PersonID) -> String {
    "\(other) \(shift.days.first) \(shift.days.last) \(name)"
  }
}
