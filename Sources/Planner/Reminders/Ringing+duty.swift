import CivilTime

/// What the opening of business says of those who come on duty.
extension Ringing {
  /// Tells who comes on duty, and who goes off, by shifts that begin before business opens again.
  mutating func handOver(on day: Day) throws(Fault) {
    let next = office.calendar.rolled(day + 1, .following).value
    for (list, _) in try deliberation.dutyLists() {
      var first = day
      while first < next {
        defer { first = first + 1 }
        guard let shift = list.shift(on: first), shift.days.first == first else { continue }
        let before = list.shift(on: first - 1)
        guard before?.person != shift.person else { continue }
        let words = list.words(of: shift, other: before?.person ?? shift.person)
        try tell(shift.person, .onDuty, words, of: list, first)
        guard let before else { continue }
        try tell(
          before.person, .offDuty, list.words(of: shift, other: shift.person), of: list, first)
      }
    }
  }

  private mutating func tell(
    _ id: PersonID, _ matter: Notice.Matter, _ words: String, of list: DutyList, _ day: Day
  ) throws(Fault) {
    guard let person = deliberation.people[id], !person.isRoom else { return }
    let notice = Notice(
      uid: "duty-\(list.name)-\(day)-\(id)-\(office.id)@daybook", to: id, from: .program,
      about: nil, prompt: nil, words: words, matter: matter, at: now, needsAnswer: false)
    guard try view.object(uid: notice.uid) == nil else { return }
    do {
      changes.append(Change(before: nil, after: .object(try notice.object(client: nil))))
    } catch {
      throw .damaged("\(notice.uid): \(error)")
    }
    try say(
      Reminder(
        ref: Ref(.reminder, 0), to: id, owner: id, kind: .notice, uid: notice.uid, about: nil,
        key: "", due: now), isWork: true, before: nil)
  }
}
