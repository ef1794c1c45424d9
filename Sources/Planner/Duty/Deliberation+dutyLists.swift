import CivilTime

/// What becomes of duty lists that are there.
extension Deliberation {
  /// Lets other people take turns, or by another length, from the shift on that runs: whoever is on
  /// duty stays so where they still take turns, and the order goes on from them.
  func changeDuty(_ name: String, _ members: [PersonID]?, isWeekly: Bool?) throws(Fault)
    -> Decision
  {
    let (list, object): (DutyList, StoredObject)
    switch try dutyList(named: name) {
    case .success(let found): (list, object) = found
    case .failure(let refused): return refused.decision
    }
    var takers = list.members.compactMap { people[$0] }
    if let refusal = refusalOfDuty(for: takers) { return refusal }
    if let members {
      switch self.takers(members, of: list.name) {
      case .found(let found): takers = found
      case .refused(let decision): return decision
      }
      if let refusal = refusalOfDuty(for: takers) { return refusal }
    }
    let length = isWeekly.map { $0 ? 7 : 1 } ?? list.length
    let changed = list.changed(
      to: takers.map(\.id), team: members == nil ? list.team : team(of: takers), length: length,
      on: dutyDay)
    if changed == list {
      return Decision(.told(Telling(Topics.Duty.unchanged, ["name": .text(list.name)])))
    }
    var drafting = Drafting(self)
    drafting.add(
      Change(
        before: .object(object),
        after: .object(try changed.object(replacing: object, in: office.id, at: now))))
    let (was, becomes) = (list.shift(on: dutyDay), changed.shift(on: dutyDay))
    if let was, let becomes, was.person != becomes.person {
      try tell(becomes.person, .onDuty, changed.words(of: becomes, other: was.person), &drafting)
      try tell(was.person, .offDuty, changed.words(of: becomes, other: becomes.person), &drafting)
    }
    return Decision(
      .told(
        Telling(
          Topics.Duty.changed,
          [
            "name": .text(list.name), "members": .list(changed.members.map { .person($0) }),
            "weekly": .flag(length == 7), "who": becomes.map { .person($0.person) } ?? .none,
            "until": becomes.map { .date($0.days.last) } ?? .none,
          ])),
      changes: drafting.changes)
  }

  /// Ends a list; everybody on it is told.
  func removeDuty(_ name: String) throws(Fault) -> Decision {
    let (list, object): (DutyList, StoredObject)
    switch try dutyList(named: name) {
    case .success(let found): (list, object) = found
    case .failure(let refused): return refused.decision
    }
    if let refusal = refusalOfDuty(for: list.members.compactMap { people[$0] }) { return refusal }
    var drafting = Drafting(self)
    drafting.add(Change(before: .object(object), after: nil))
    let shift = DutyList.Shift(person: asker.id, days: DayRange(dutyDay, dutyDay))
    for member in list.members {
      try tell(member, .dutyEnded, list.words(of: shift, other: asker.id), &drafting)
    }
    return Decision(
      .told(
        Telling(
          Topics.Duty.removed,
          [
            "name": .text(list.name),
            "who": .list(list.members.filter { $0 != asker.id }.map { .person($0) }),
          ])),
      changes: drafting.changes)
  }

  private func tell(
    _ reader: PersonID, _ matter: Notice.Matter, _ words: String, _ drafting: inout Drafting
  ) throws(Fault) {
    try notify(
      [people[reader]].compactMap(\.self), about: nil, client: nil, prompt: nil, words: words,
      matter: matter, needsAnswer: false, in: &drafting)
  }

  /// The shifts of somebody that some days touch, each on its first day among them.
  func dutyNotes(on range: DayRange, of person: Person) throws(Fault) -> [DayNote] {
    var notes: [DayNote] = []
    for (list, _) in try dutyLists() {
      var day = max(range.first, list.start)
      while day <= min(range.last, range.first + Self.dutyDaysNoted),
        let shift = list.shift(on: day)
      {
        if shift.person == person.id {
          notes.append(DayNote(day, .duty(list.name, shift.days)))
        }
        day = shift.days.last + 1
      }
    }
    return notes
  }

  /// How many days of a long range are looked through for shifts.
  private static var dutyDaysNoted: Int { 31 }
}

extension DutyList {
  /// The list with other people or another length, from the shift on that a day is in; swaps to come
  /// hold while the length stays.
  func changed(to others: [PersonID], team: String?, length: Int, on day: Day) -> DutyList {
    var other = self
    other.team = team
    other.length = length
    guard let current = shift(on: day) else {
      other.members = others
      if length != self.length { other.swaps = [:] }
      return other
    }
    let usual = members[(day - start) / self.length % members.count]
    let place = others.firstIndex(of: usual) ?? follower(of: usual, among: others)
    other.members = Array(others[place...] + others[..<place])
    other.start = length == self.length ? current.days.first : day
    other.swaps = length == self.length ? swaps.filter { $0.key >= other.start } : [:]
    return other == restarted(at: other.start) ? self : other
  }

  /// The same list told from a later shift on.
  private func restarted(at day: Day) -> DutyList {
    guard day >= start else { return self }
    var other = self
    let turn = (day - start) / length % members.count
    other.members = Array(members[turn...] + members[..<turn])
    other.start = day
    other.swaps = swaps.filter { $0.key >= day }
    return other
  }

  /// Who of others takes the place of somebody who takes turns no more: whoever came next.
  private func follower(of person: PersonID, among others: [PersonID]) -> Int {
    let place = members.firstIndex(of: person) ?? 0
    for step in 1...members.count {
      if let found = others.firstIndex(of: members[(place + step) % members.count]) {
        return found
      }
    }
    return 0
  }
}
