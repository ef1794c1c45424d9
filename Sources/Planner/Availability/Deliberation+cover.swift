import CivilTime
import ICalendar
import Procedure

/// Who stands in for somebody who is away.
extension Deliberation {
  /// Names who stands in: in the absences within those days, in a new one where there is none, or in
  /// the next absence where no days are said.
  func cover(_ cover: PersonID, _ range: DayRange?, of id: PersonID?) throws(Fault) -> Decision {
    let owner: Person
    switch try ownerToActFor(id) {
    case .found(let person): owner = person
    case .refused(let decision): return decision
    }
    var absences: [(object: StoredObject, span: Span)] = []
    for object in try view.availabilities(of: owner.id) {
      let layer = try AvailabilityLayer(object, zone: zone(for: owner))
      if layer.isAbsence, layer.span.end > now { absences.append((object, layer.span)) }
    }
    absences.sort { $0.span.start < $1.span.start }
    guard let range = range ?? absences.first.map({ days(of: $0.span, in: zone) }) else {
      return refused(.invalidTime, .missingDay)
    }
    let span = absenceSpan(range)
    absences.removeAll { $0.span.start < span.start || $0.span.end > span.end }
    guard !absences.isEmpty else {
      return try away(range, of: id, reason: nil, cover: cover)
    }
    if let refusal = try refusal(of: cover, for: owner, during: span) { return refusal }
    var drafting = Drafting(self)
    for (object, span) in absences {
      let before = try object.cover
      if before == cover { continue }
      let days = days(of: span, in: zone)
      drafting.add(
        try change(object, sequence: object.sequence + 1) { (text) throws(ICalendarError) in
          try text.edited { (edit) throws(ICalendarError) in
            guard let component = text.components(named: "VAVAILABILITY").first else { return }
            let time = PropertyDraft("LAST-MODIFIED", time: .utc(now))
            try edit.set(time, in: component)
            try edit.set(
              PropertyDraft(DaybookProperty.cover, text: cover.description), in: component)
          }
        })
      if let before, people[before] != nil {
        try tell(before, covers: owner, days, isOff: true, in: &drafting)
      }
      try tell(cover, covers: owner, days, in: &drafting)
    }
    return Decision(
      .told(
        Telling(
          Topics.Cover.covers,
          [
            "who": .person(cover), "owner": .person(owner.id),
            "days": .days(days(of: absences[0].span, in: zone)),
          ], kind: "done")),
      changes: drafting.changes)
  }

  /// Why somebody can't stand in for another then; nil where they can.
  func refusal(of id: PersonID, for owner: Person, during span: Span) throws(Fault) -> Decision? {
    let cover: Person
    switch person(named: id) {
    case .found(let found): cover = found
    case .refused(let decision): return decision
    }
    let facts: [String: Fact] = ["who": .person(id), "owner": .person(owner.id)]
    if id == owner.id {
      return Decision(.told(.refusing(.badInput, Topics.Cover.oneself, facts)))
    }
    let able = owner.roles.union([.broker, .assistant, .teamLead, .branchHead])
    guard !cover.isRoom, !cover.roles.isDisjoint(with: able) else {
      return Decision(
        .told(
          .refusing(
            .notAllowed, Topics.Cover.cannot,
            facts.merging([
              "roles": .list(Person.Role.allCases.filter(able.contains).map { .role($0) })
            ]) { $1 })))
    }
    for object in try view.availabilities(of: id) {
      let layer = try AvailabilityLayer(object, zone: zone(for: cover))
      guard layer.isAbsence, layer.span.overlaps(span) else { continue }
      let days = days(of: layer.span, in: zone)
      return Decision(
        .told(
          .refusing(
            .unavailable, Topics.Cover.away, facts.merging(["days": .days(days)]) { $1 })))
    }
    return nil
  }

  /// Lets somebody know that they stand in, or need not any more.
  func tell(
    _ cover: PersonID, covers owner: Person, _ days: DayRange, isOff: Bool = false,
    in drafting: inout Drafting
  ) throws(Fault) {
    try tell(cover, isOff ? .coversNot : .covers, owner.id, days, in: &drafting)
  }

  private func tell(
    _ reader: PersonID, _ matter: Notice.Matter, _ other: PersonID, _ days: DayRange,
    in drafting: inout Drafting
  ) throws(Fault) {
    try notify(
      [people[reader]].compactMap(\.self), about: nil, client: nil, prompt: nil,
      words: "\(other) \(days.first) \(days.last)", matter: matter, needsAnswer: false,
      in: &drafting)
  }

  /// Who stands in for somebody who will be away, and for whom they had said they would themselves:
  /// those are told.
  func coverings(
    of owner: Person, by cover: PersonID?, during span: Span, in drafting: inout Drafting
  ) throws(Fault) -> [Statement] {
    var statements: [Statement] = []
    if let cover {
      statements.append(
        Statement(Topics.Cover.named, ["who": .person(cover), "told": .flag(cover != asker.id)]))
    }
    for other in people.values.sorted(by: { $0.id < $1.id }) where other.id != owner.id {
      for object in try view.availabilities(of: other.id) where try object.cover == owner.id {
        let layer = try AvailabilityLayer(object, zone: zone(for: other))
        guard layer.isAbsence, layer.span.overlaps(span), layer.span.end > now else { continue }
        let days = days(of: layer.span, in: zone)
        try tell(other.id, .coverGone, owner.id, days, in: &drafting)
        statements.append(
          Statement(
            Topics.Cover.clash,
            ["who": .person(owner.id), "owner": .person(other.id), "days": .days(days)]))
      }
    }
    return statements
  }

  /// For whom the reader of a notice stands in, and when.
  func covering(_ topic: Topic, _ notice: Notice) -> Fact {
    let parts = notice.words.split(separator: " ").map(String.init)
    guard parts.count == 3, let first = Day(parts[1]), let last = Day(parts[2]) else {
      return .text(notice.words)
    }
    return .phrase(
      Statement(
        topic, ["who": .person(PersonID(parts[0])), "days": .days(DayRange(first, last))]))
  }
}
