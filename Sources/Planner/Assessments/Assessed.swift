import CivilTime
import ICalendar
import Procedure

/// Something that questions hang on: an appointment, or a to-do of any kind.
struct Assessed {
  var object: StoredObject
  var ref: Ref
  var owner: PersonID
  var client: Client?
  /// Nil for an appointment.
  var todo: Todo?
  /// Nil for a to-do.
  var appointment: Appointment?
  /// The contacts about a policy; nil for anything else.
  var cadence: Cadence?
  /// When the next term of a policy begins.
  var nextTerm: WallTime?
  /// The answers in force, and what else is written on the object.
  var risk: RiskRecord
  /// The clauses whose questions hang on it, in order.
  var clauses: [Clause]
  /// What is known of it besides answers.
  var values: [String: Known]
  /// The ids of prompts whose answers no longer hold.
  var expired: [String] = []
  /// Why they do not.
  var expiry: Expiry?

  /// What makes answers expire.
  enum Expiry {
    case time, place, client, age
  }

  /// The start on the wall clock of the object's zone.
  var start: WallTime? { appointment?.start ?? todo?.start ?? nextTerm }

  var place: String? { appointment.flatMap { $0.room?.description ?? $0.place } }

  var zone: Zone? { appointment?.zone ?? todo?.zone }

  /// What the answers given now would be given for.
  var basis: RiskRecord.Basis {
    RiskRecord.Basis(start: start, place: place, client: client?.ref)
  }
}

extension Deliberation {
  /// What is known of an object that questions hang on; nil for a kind without any.
  func assessed(_ object: StoredObject) throws(Fault) -> Assessed? {
    guard let ref = object.ref else { return nil }
    let client = try object.client.flatMap { (ref) throws(Fault) in try view.clients[ref] }
    var assessed = Assessed(
      object: object, ref: ref, owner: object.owner, client: client, risk: RiskRecord(),
      clauses: [], values: [:])
    switch object.kind {
    case .appointment:
      let text = try object.calendarText()
      let appointment = try Appointment(object, here: officeZone)
      assessed.appointment = appointment
      if let event = text.components(named: "VEVENT").first {
        assessed.risk = RiskRecord(event, zones: text.zones, here: appointment.zone)
      }
    case .task:
      let todo = try Todo(object, here: officeZone)
      assessed.todo = todo
      assessed.risk = todo.risk
    case .policy:
      guard let cadence = try cadence(of: object), !cadence.isOver else { return nil }
      assessed.cadence = cadence
      assessed.nextTerm = opening(of: cadence.due + 1)
      assessed.risk = cadence.current(on: today).risk
      assessed.clauses = [clause(of: cadence.kind)].compactMap(\.self)
      assessed.values = try values(of: assessed)
      return assessed
    case .availability, .journal:
      return nil
    }
    assessed.values = try values(of: assessed)
    assessed.clauses = try clauses(of: assessed)
    expire(&assessed)
    return assessed
  }

  /// Takes out of the record what was answered for another start, place or client, or long ago.
  private func expire(_ assessed: inout Assessed) {
    if let todo = assessed.todo, todo.isCheck, let start = todo.start {
      // A check is asked whole each time that it comes back.
      let begun = todo.zone.instant(of: start)
      assessed.risk.answers.removeAll { $0.at < begun }
      return
    }
    let scale = procedure.risk
    let change = change(of: assessed)
    let oldest = now - scale.staleAfterDays * 86_400
    let kept = assessed.risk.answers.filter { change == nil && $0.at >= oldest }
    let gone = assessed.risk.answers.filter { answer in
      !kept.contains { $0.prompt == answer.prompt }
    }
    guard !gone.isEmpty else { return }
    assessed.expired = gone.map(\.prompt)
    assessed.expiry = change ?? .age
    assessed.risk.answers = kept
    if change != nil {
      assessed.risk.basis = nil
      assessed.risk.approvals = []
    }
  }

  /// What is not any more as it was when the answers were given, so that none of them holds.
  private func change(of assessed: Assessed) -> Assessed.Expiry? {
    guard let basis = assessed.risk.basis else { return nil }
    if basis.client != assessed.client?.ref { return .client }
    if basis.place != assessed.place { return .place }
    guard let was = basis.start, let start = assessed.start else { return nil }
    let days = office.calendar.workingDays(from: min(was, start).day, to: max(was, start).day)
    return days > procedure.risk.staleAfterMove ? .time : nil
  }

  /// Everything that conditions may ask about it, the answers aside.
  private func values(of assessed: Assessed) throws(Fault) -> [String: Known] {
    var values: [String: Known] = [:]
    if let appointment = assessed.appointment {
      let mode = Mode(of: appointment)
      values["mode"] = .text(mode.rawValue)
      values["purpose"] = .text(appointment.purpose.lowercased())
      if appointment.room != nil { values["place"] = .text("office") }
      if mode != .inPerson { values["place"] = .text("remote") }
      values["started"] = .flag(appointment.span.start <= now)
    }
    if let todo = assessed.todo {
      values["purpose"] = .text(todo.title.lowercased())
      values["started"] = .flag(todo.state != .open)
      values["handover"] = .flag(todo.openedBy == "handover")
      if let step = todo.step { values["step"] = .text(step) }
      if let template = todo.template { values["template"] = .text(template) }
      if let business = todo.classOfBusiness { values["class"] = .text(business) }
      values["product.unit_linked"] = .flag(todo.classOfBusiness == "unit-linked")
      values["product.principal_risk"] = .flag(todo.classOfBusiness == "unit-linked")
    }
    if let cadence = assessed.cadence {
      let business = cadence.policy.classOfBusiness
      values["class"] = .text(business)
      values["product.unit_linked"] = .flag(business == "unit-linked")
      values["product.principal_risk"] = .flag(business == "unit-linked")
      if let grace = grace(of: cadence) { values["grace.end"] = .day(grace.until) }
    }
    if let client = assessed.client {
      values["client.kind"] = .text(client.kind.rawValue)
      if let birthday = client.birthday.flatMap({ Day($0) }) {
        let age = age(of: birthday)
        values["client.age"] = .number(Double(age))
        values["client.age_band"] = .text(age >= 65 ? "from65" : age >= 60 ? "from60" : "no")
      } else if client.kind == .organisation {
        values["client.age_band"] = .text("no")
      }
      if assessed.appointment != nil {
        let policies = try view.objects(.policy, owner: nil, client: client.ref, limit: 20)
        let isLinked = policies.contains { (try? Policy($0))?.classOfBusiness == "unit-linked" }
        values["product.unit_linked"] = .flag(isLinked)
      }
    }
    return values
  }

  private func age(of birthday: Day) -> Int {
    let (birth, day) = (birthday.date, today.date)
    let hasPassed = (day.month, day.day) >= (birth.month, birth.day)
    return day.year - birth.year - (hasPassed ? 0 : 1)
  }

  /// The clauses whose questions hang on it.
  private func clauses(of assessed: Assessed) throws(Fault) -> [Clause] {
    let facts = facts(of: assessed)
    func fits(_ clause: Clause) -> Bool { clause.when.holds(facts) }
    guard let todo = assessed.todo else {
      guard assessed.client != nil else { return [] }
      return procedure.clauses.filter { $0.attach == .appointment && fits($0) }
    }
    guard let own = todo.clause.flatMap({ procedure.clause($0) }),
      own.attach == .plan || fits(own)
    else { return [] }
    if own.attach == .plan { return [own] + others(on: assessed, besides: own) }
    let isStep = own.attach == .step
    return [own] + (isStep ? procedure.clauses.filter { $0.attach == .task && fits($0) } : [])
  }

  /// The clauses that hang on a plan beside its own: on the plan itself those that hold as it is, on
  /// the task of filing it those that hold at its close.
  private func others(on assessed: Assessed, besides own: Clause) -> [Clause] {
    let isPlan = assessed.ref.kind == .plan
    guard isPlan || own.id == Self.filing else { return [] }
    let (now, closing) = (facts(of: assessed), facts(of: assessed, closing: true))
    return procedure.clauses.filter { clause in
      guard clause.attach == .plan, clause.id != own.id else { return false }
      let holds = clause.when.holds(now)
      return isPlan ? holds : !holds && clause.when.holds(closing)
    }
  }

  /// The clause by which a plan that is complete is filed.
  static var filing: String { "P-06" }

  /// What conditions are held against, the answers in force among it.
  func facts(of assessed: Assessed, closing: Bool = false) -> Facts {
    var values = assessed.values
    if closing { values["closing"] = .flag(true) }
    var answers: [String: Answer] = [:]
    for given in assessed.risk.answers {
      guard let prompt = procedure.prompt(given.prompt) else { continue }
      answers[given.prompt] = Answer(canonical: given.value, to: prompt)
    }
    return Facts(
      values: values, answers: answers, today: today, calendar: office.calendar)
  }

  func evaluation(of assessed: Assessed, closing: Bool = false) -> Evaluation {
    Evaluation(
      of: assessed.clauses, facts: facts(of: assessed, closing: closing), in: procedure)
  }
}

/// How an appointment takes place, as far as its words tell.
enum Mode: String {
  case inPerson = "in_person"
  case phone
  case remote

  init(of appointment: Appointment) {
    let words = [appointment.purpose, appointment.place ?? ""].joined(separator: " ").lowercased()
    func holds(_ marks: [String]) -> Bool {
      let parts = words.split { !$0.isLetter }.map(String.init)
      return marks.contains { mark in
        mark.utf8.first.map { $0 >= 0x80 } == true ? words.contains(mark) : parts.contains(mark)
      }
    }
    if holds(["call", "phone", "telephone", "电话", "致电"]) {
      self = .phone
    } else if holds(["online", "video", "remote", "zoom", "teams", "线上", "视频", "远程"]) {
      self = .remote
    } else {
      self = .inPerson
    }
  }
}
