import CivilTime
import Procedure

/// Who could have a piece of work.
extension Deliberation {
  /// What a plan, a task, an appointment or a policy asks of whoever gets it.
  func needs(of object: StoredObject) throws(Fault) -> WorkNeeds<PersonID> {
    let client = try object.client.flatMap { (ref) throws(Fault) in try view.clients[ref] }
    let owner = people[object.owner]
    var first = today
    var last = today
    var effort = 30
    var business: String?
    var role: String?
    switch object.kind {
    case .appointment:
      let appointment = try Appointment(object, here: officeZone)
      (first, last) = (appointment.start.day, appointment.start.day)
      effort = appointment.seconds / 60
      role = "broker"
    case .policy:
      let policy = try Policy(object)
      business = policy.classOfBusiness
      last = min(policy.expiry, today + 30)
      role = "broker"
    case .task:
      let todo = try Todo(object, here: officeZone)
      (first, last) = (max(today, todo.start?.day ?? today), todo.due?.day ?? today)
      business = todo.classOfBusiness
      effort = todo.work
      if object.ref?.kind == .plan {
        effort = try steps(of: todo).filter { !$0.isOver && $0.owner == todo.owner }
          .reduce(0) { $0 + $1.work }
        role = "broker"
      } else {
        role = self.role(of: todo)
      }
    case .availability, .journal: break
    }
    let days = workingDays(from: first, through: max(first, last))
    return WorkNeeds(
      classOfBusiness: role == "broker" ? business : nil, role: role,
      language: client?.language?.rawValue, broker: client?.broker,
      acquainted: try acquainted(with: client), subjects: try subjects(of: object),
      team: owner?.team, days: days, daysTaken: 1, effort: effort)
  }

  /// The role that a task's clause or its template gives it to; nil where anybody of its owner's
  /// roles may have it.
  private func role(of todo: Todo) -> String? {
    if let step = todo.step, let template = todo.template.flatMap({ self.template(named: $0) }),
      let found = template.steps.first(where: { $0.letter == step })
    {
      return found.role == .owner ? nil : found.role.rawValue
    }
    guard let roles = people[todo.owner]?.roles else { return nil }
    return roles.contains(.broker) ? "broker" : roles.map(\.rawValue).min()
  }

  private func workingDays(from first: Day, through last: Day) -> [Day] {
    let days = (first.number...min(last.number, first.number + 60)).map { Day(number: $0) }
      .filter { office.calendar.isWorking($0) }
    return days.isEmpty ? [first] : days
  }

  /// Who has met a client: whoever has had appointments or tasks about them.
  private func acquainted(with client: Client?) throws(Fault) -> Set<PersonID> {
    guard let client else { return [] }
    let meetings = try view.objects(.appointment, owner: nil, client: client.ref, limit: 50)
    return Set(meetings.map(\.owner))
  }

  /// Whoever a complaint is about may not handle it (R-COMPL-AVOID).
  private func subjects(of object: StoredObject) throws(Fault) -> Set<PersonID> {
    guard object.ref?.kind == .case else { return [] }
    return Set(try Todo(object, here: officeZone).incident?.keptOut ?? [])
  }

  /// Everybody who could have work, with their load of the weeks concerned.
  func candidates(_ asked: [Person], over days: ClosedRange<Day>, besides: Set<String> = [])
    throws(Fault) -> [Candidate<PersonID>]
  {
    var found: [Candidate<PersonID>] = []
    let first = days.lowerBound.monday
    let last = max(days.upperBound, first + 6)
    for person in asked where !person.isRoom {
      let held = try heldTrainings(of: person)
      let load = try load(of: person, from: max(today, first), through: last)
      found.append(
        Candidate(
          id: person.id, roles: Set(person.roles.map(\.rawValue)),
          trainings: credentials(of: person, .training, besides: held),
          registrations: credentials(of: person, .registration),
          languages: Set(person.speaks.map(\.rawValue)), team: person.team, load: load.taken,
          capacity: max(1, load.given),
          absences: try absentDays(of: person, in: days), isBlocked: try !mayTakeWork(person)))
    }
    return found
  }

  private func credentials(
    of person: Person, _ kind: Qualification.Kind, besides held: Set<String> = []
  ) -> [Candidate<PersonID>.Credential] {
    person.qualifications.filter { qualification in
      qualification.kind == kind && !held.contains(qualification.classOfBusiness)
    }.map { qualification in
      let name = qualification.classOfBusiness
      return Candidate.Credential(name == "all" ? nil : name, until: qualification.until)
    }
  }

  /// The working days on which a person is away, wholly.
  func absentDays(of person: Person, in days: ClosedRange<Day>) throws(Fault) -> Set<Day> {
    let open = try OpenDays(of: person, from: days.lowerBound, to: days.upperBound, in: self).open
    var away: Set<Day> = []
    for number in days.lowerBound.number...days.upperBound.number {
      let day = Day(number: number)
      guard office.calendar.isWorking(day) else { continue }
      let whole = Span(
        officeZone.instant(of: WallTime(day)), officeZone.instant(of: WallTime(day + 1)))
      if open.first(overlapping: whole) == nil { away.insert(day) }
    }
    return away
  }

  /// The parts of a cost in words, the heaviest first; what speaks for the person comes with them.
  func parts(_ cost: CandidacyCost, of person: PersonID, _ needs: WorkNeeds<PersonID>) -> [Fact] {
    var facts: [Fact] = [
      .phrase(Statement(Topics.Fit.load, ["percent": .number(cost.load / 10)]))
    ]
    if let business = needs.classOfBusiness {
      facts.append(.phrase(Statement(Topics.Fit.trained, ["class": .business(business)])))
    }
    if needs.broker == person {
      facts.append(.phrase(Statement(Topics.Fit.broker)))
    } else if needs.acquainted.contains(person) {
      facts.append(.phrase(Statement(Topics.Fit.acquainted)))
    } else if cost.relationship > 0 {
      facts.append(.phrase(Statement(Topics.Fit.stranger)))
    }
    if cost.language > 0 { facts.append(.phrase(Statement(Topics.Fit.language))) }
    if cost.absence > 0 { facts.append(.phrase(Statement(Topics.Fit.absence))) }
    if cost.team > 0 { facts.append(.phrase(Statement(Topics.Fit.otherTeam))) }
    return facts
  }

  /// Why somebody is never chosen, in words.
  func words(_ reason: Candidacy.Reason) -> Statement {
    switch reason {
    case .blocked: Statement(Topics.Fit.blocked)
    case .isSubject: Statement(Topics.Fit.isSubject)
    case .wrongRole(let role):
      Statement(
        Topics.Fit.wrongRole,
        ["role": Person.Role(rawValue: role).map { .role($0) } ?? .text(role)])
    case .notTrained(let business):
      Statement(Topics.Fit.notTrained, ["class": .business(business)])
    case .trainingExpired(let business, let day):
      Statement(Topics.Fit.trainingExpired, ["class": .business(business), "day": .day(day)])
    case .notRegistered(let business):
      Statement(Topics.Fit.notRegistered, ["class": .business(business)])
    case .absent(let days):
      Statement(
        Topics.Fit.absent, ["day": days.first.map { .day($0) } ?? .none])
    }
  }
}

extension Topics {
  /// What speaks for and against giving somebody a piece of work.
  enum Fit {
    static let load = Topic("fit.load", ["percent"])
    static let trained = Topic("fit.trained", ["class"])
    static let broker = Topic("fit.broker")
    static let acquainted = Topic("fit.acquainted")
    static let stranger = Topic("fit.stranger")
    static let language = Topic("fit.language")
    static let absence = Topic("fit.absence")
    static let otherTeam = Topic("fit.other_team")
    static let blocked = Topic("fit.blocked")
    static let isSubject = Topic("fit.is_subject")
    static let wrongRole = Topic("fit.wrong_role", ["role"])
    static let notTrained = Topic("fit.not_trained", ["class"])
    static let trainingExpired = Topic("fit.training_expired", ["class", "day"])
    static let notRegistered = Topic("fit.not_registered", ["class"])
    static let absent = Topic("fit.absent", ["day"])
    static let one = Topic("fit.one", ["who", "parts"])
    static let other = Topic("fit.other", ["who", "parts"])

    static let all = [
      load, trained, broker, acquainted, stranger, language, absence, otherTeam, blocked,
      isSubject, wrongRole, notTrained, trainingExpired, notRegistered, absent, one, other,
    ]
  }
}
