import CivilTime
import Procedure

/// Handing a person's work to others: a preview, then one answer.
extension Deliberation {
  /// One thing that is handed over.
  struct Handed {
    var ref: Ref
    var object: StoredObject
    var title: Fact
    var due: Day?
    var needs: WorkNeeds<PersonID>
  }

  func handOver(from id: PersonID, to receiver: PlanCommand.Receiver, days: DayRange?)
    throws(Fault) -> Decision
  {
    let person: Person
    switch self.person(named: id) {
    case .found(let found): person = found
    case .refused(let decision): return decision
    }
    guard trust.mayActFor(person) else { return refused(.notAllowed, .notAllowed(id)) }
    let receivers: [Person]
    switch self.receivers(of: receiver, besides: person) {
    case .found(let found): receivers = found
    case .refused(let decision): return decision
    }
    guard let allotment = try allotment(of: person, in: days, to: receivers) else {
      return Decision(
        .told(
          Telling(
            Topics.Plans.nothingToHand,
            ["from": .person(id), "days": days.map { .days($0) } ?? .none])))
    }
    return try preview(
      allotment.assignment, allotment.candidates, of: person, days: days)
  }

  /// A person's work shared out among others so that the load is even; nil where there is none.
  func allotment(of person: Person, in days: DayRange?, to receivers: [Person]) throws(Fault)
    -> (
      assignment: BalancedAssignment<Handed, PersonID>, candidates: [Candidate<PersonID>]
    )?
  {
    let book = try book(of: person, in: days)
    if book.isEmpty { return nil }
    let last = book.compactMap(\.due).max() ?? today
    let candidates = try candidates(
      receivers, over: today...max(today, min(last, today + 60)))
    return (BalancedAssignment(of: book.map { ($0, $0.needs) }, among: candidates), candidates)
  }

  /// Those who may take work over.
  private func receivers(of receiver: PlanCommand.Receiver, besides person: Person)
    -> Lookup<[Person]>
  {
    switch receiver {
    case .person(let id):
      switch self.person(named: id) {
      case .found(let found):
        guard trust.mayActFor(found) else {
          return .refused(refused(.notAllowed, .notAllowed(id)))
        }
        return .found([found])
      case .refused(let decision): return .refused(decision)
      }
    case .team(let name):
      guard let team = name ?? person.team else {
        return .found(reachable.filter { $0.id != person.id })
      }
      switch owners(of: .team(team)) {
      case .found(let members):
        return .found(members.filter { $0.id != person.id && !$0.isRoom && trust.mayActFor($0) })
      case .refused(let decision): return .refused(decision)
      }
    }
  }

  /// What a person has to hand over: on some days the tasks and appointments of these, else cases,
  /// plans, tasks, appointments to come and policies.
  private func book(of person: Person, in days: DayRange?) throws(Fault) -> [Handed] {
    var book: [Handed] = []
    var inPlans: Set<String> = []
    let objects = try view.todos(.open(owner: person.id))
    if days == nil {
      for object in objects where object.ref?.kind == .plan {
        inPlans.insert(object.uid)
        book.append(try handed(object))
      }
      for object in objects where object.ref?.kind == .case {
        // What somebody has no part in is not theirs to give.
        if try keptOut(of: object) == nil { book.append(try handed(object)) }
      }
    }
    for object in objects where object.ref?.kind == .task {
      let todo = try Todo(object, here: officeZone)
      if !todo.isWork { continue }
      if let parent = todo.parent, inPlans.contains(parent) { continue }
      if let days {
        guard let due = todo.due?.day, falls(from: todo.start?.day, to: due, within: days)
        else { continue }
      }
      book.append(try handed(object))
    }
    let range = days ?? DayRange(today, today + Openings.daysAhead)
    for item in try view.agenda(of: [person.id], in: span(of: range))
    where item.object.kind == .appointment && item.object.owner == person.id {
      let appointment = try Appointment(item, here: officeZone)
      guard appointment.status == .booked || appointment.status == .confirmed,
        appointment.span.start > now, !item.object.recurs
      else { continue }
      book.append(try handed(item.object))
    }
    if days == nil {
      for object in try view.objects(.policy, owner: person.id, client: nil, limit: 5_000) {
        book.append(try handed(object))
      }
    }
    return book
  }

  /// Whether work belongs to some days: it is due on one, or most of its days that are left are
  /// among them.
  private func falls(from start: Day?, to due: Day, within days: DayRange) -> Bool {
    if (days.first...days.last).contains(due) { return true }
    let first = max(today, min(start ?? due, due))
    guard due > days.last, first <= days.last else { return false }
    let inside = office.calendar.workingDays(from: max(first, days.first), to: days.last + 1)
    return inside * 2 > office.calendar.workingDays(from: first, to: due + 1)
  }

  private func handed(_ object: StoredObject) throws(Fault) -> Handed {
    let ref = object.ref ?? Ref(.task, 0)
    let needs = try needs(of: object)
    switch object.kind {
    case .appointment:
      let appointment = try Appointment(object, here: officeZone)
      return Handed(
        ref: ref, object: object, title: title(of: appointment), due: appointment.start.day,
        needs: needs)
    case .policy:
      let policy = try Policy(object)
      return Handed(
        ref: ref, object: object, title: .text(policy.classOfBusiness), due: policy.expiry,
        needs: needs)
    case .task, .availability, .journal:
      let todo = try Todo(object, here: officeZone)
      return Handed(
        ref: ref, object: object, title: title(of: todo), due: todo.due?.day, needs: needs)
    }
  }

  private func preview(
    _ assignment: BalancedAssignment<Handed, PersonID>, _ candidates: [Candidate<PersonID>],
    of person: Person, days: DayRange?
  ) throws(Fault) -> Decision {
    let owners = assignment.counts.filter { $0.count > 0 }
    // How much a single one gets has been said.
    let others = owners.map { one in
      owners.count == 1
        ? Fact.person(one.owner)
        : Fact.phrase(
          Statement(
            Topics.Plans.other, ["who": .person(one.owner), "count": .number(one.count)]))
    }
    var statements = [
      Statement(
        Topics.Plans.preview,
        [
          "from": .person(person.id), "count": .number(assignment.choices.count),
          "days": days.map { .days($0) } ?? .none, "others": .list(others),
        ])
    ]
    for choice in assignment.choices {
      let client = try known(choice.item.object.client)
      statements.append(
        .row(
          Topics.Plans.previewRow,
          [
            "ref": .ref(choice.item.ref), "title": choice.item.title,
            "client": client.map { .client($0) } ?? .none,
            "due": choice.item.due.map { .date($0) } ?? .none, "who": .person(choice.owner),
            "reason": fit(of: choice, candidates),
          ]))
    }
    for gap in assignment.gaps {
      statements.append(
        Statement(
          Topics.Plans.unplaced,
          [
            "ref": .ref(gap.item.ref), "title": gap.item.title,
            "reason": reasons(against: candidates, for: gap.item.needs),
          ]))
    }
    guard !assignment.choices.isEmpty else {
      statements[0] = Statement(
        Topics.Plans.nobodyTakes,
        ["from": .person(person.id), "count": .number(assignment.gaps.count)])
      return Decision(.told(Telling(statements)))
    }
    if let most = heaviest(assignment, candidates) { statements.append(most) }
    statements.append(Statement(Topics.Plans.confirm))
    let assigned = assignment.choices.map {
      PlanCommand.Assigned($0.item.ref, to: $0.owner)
    }
    return Decision(.told(Telling(statements)), choices: [.plan(.assignAll(assigned))])
  }

  /// What speaks for the owner chosen, besides the balance.
  private func fit(
    of choice: BalancedAssignment<Handed, PersonID>.Choice, _ candidates: [Candidate<PersonID>]
  ) -> Fact {
    guard let candidate = candidates.first(where: { $0.id == choice.owner }),
      let cost = Candidacy(of: candidate, for: choice.item.needs).cost
    else { return .none }
    return .list(Array(parts(cost, of: choice.owner, choice.item.needs).dropFirst()))
  }

  private func reasons(
    against candidates: [Candidate<PersonID>], for needs: WorkNeeds<PersonID>
  ) -> Fact {
    .list(
      Candidacies(of: candidates, for: needs).refused.map { one in
        .phrase(
          Statement(
            Topics.Fit.one,
            ["who": .text(one.owner.description), "parts": .phrase(words(one.reason))]))
      })
  }

  /// Who has most to do afterwards.
  private func heaviest(
    _ assignment: BalancedAssignment<Handed, PersonID>, _ candidates: [Candidate<PersonID>]
  ) -> Statement? {
    var loads: [PersonID: Int] = [:]
    for candidate in candidates { loads[candidate.id] = candidate.load }
    for choice in assignment.choices { loads[choice.owner, default: 0] += choice.item.needs.effort }
    guard let most = candidates.max(by: { (loads[$0.id] ?? 0, $1.id) < (loads[$1.id] ?? 0, $0.id) })
    else { return nil }
    return Statement(
      Topics.Plans.most,
      [
        "who": .person(most.id), "hours": hours(loads[most.id] ?? 0),
        "of": hours(most.capacity),
      ])
  }
}
