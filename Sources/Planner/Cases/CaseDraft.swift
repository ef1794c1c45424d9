import CivilTime
import Procedure

/// A case in the making, with what its clause sets going: clocks, tasks, a plan, who is told.
struct CaseDraft {
  let deliberation: Deliberation
  let clause: Clause
  /// What it is about.
  var concern: Concern?
  var client: Client?
  /// What happened, as somebody said it.
  var words: String?
  /// The prompt whose answer opened it.
  var openedBy: String?
  /// The days that it takes, for an emergency.
  var days: DayRange?
  /// Names of the places that it touches.
  var places: [String] = []
  /// The team that a roll-call is for; nil for the whole office.
  var team: String?
  /// When what it is about happened, where that was not now.
  var anchor: Instant
  /// The case; complete once it is made.
  private(set) var todo: Todo
  /// Whom it was told.
  var told: [Person] = []
  /// The tasks that were opened with it.
  var tasks: [Todo] = []
  /// The plan that was made for it.
  var plan: PlanDraft?

  init(
    _ clause: Clause, about concern: Concern?, client: Client?, in deliberation: Deliberation
  ) {
    self.clause = clause
    self.concern = concern
    self.client = client
    self.deliberation = deliberation
    anchor = deliberation.now
    todo = Todo(
      ref: nil, uid: "", owner: deliberation.asker.id, title: "", zone: deliberation.officeZone)
    todo.incident = Incident(reporter: deliberation.asker.id)
  }

  var ref: Ref { todo.ref ?? Ref(.case, 0) }

  var incident: Incident {
    get { todo.incident ?? Incident(reporter: deliberation.asker.id) }
    set { todo.incident = newValue }
  }

  /// Whether it is about a device (clauses A-a to A-d).
  var isFault: Bool { clause.id.hasPrefix("A-") }

  /// How many people a complaint speaks of, where they would make it a major one if they had come
  /// in person (COMPL20 art. 29).
  var crowd: Int? {
    guard clause.id == "X-c", let count = deliberation.crowd(in: words ?? "") else { return nil }
    return count >= 20 ? count : nil
  }

  /// Makes the case and keeps it in the draft with all that belongs to it.
  mutating func make(in drafting: inout Drafting) throws(Fault) {
    let ref = try drafting.ref(.case)
    let here = deliberation.officeZone.wallTime(at: deliberation.now)
    keepOut()
    let owner = handler
    let language = deliberation.people[owner]?.language ?? .english
    var made = Todo(
      ref: ref, uid: deliberation.uid(of: ref), owner: owner, client: client?.ref,
      title: words ?? clause.title.text(in: language), start: here, work: 60,
      parent: concern?.uid, clause: clause.id, zone: deliberation.officeZone)
    made.incident = incident
    made.openedBy = openedBy.map { "\($0)@\(concern?.ref.description ?? "")" }
    made.isConfidential = clause.id == "X-c" || clause.id == "D-LEAK"
    made.classOfBusiness = concern?.classOfBusiness
    todo = made
    // An emergency of which nobody says how long it lasts takes today and tomorrow.
    let usual = DayRange(deliberation.today, deliberation.today + 1)
    incident.days = days ?? (clause.id == "X-d" ? usual : nil)
    incident.places = places
    incident.notes = [
      Incident.Note(
        .reported, at: deliberation.now, by: deliberation.asker.id, words: words ?? "")
    ]
    todo.clocks = clocks
    todo.due = deliberation.due(of: clause, from: here)
    try furnish(in: &drafting)
    deliberation.setDates(of: &todo)
    try rate()
    try drafting.keep(todo, client: client)
    climb(in: &drafting)
  }

  /// Begins the ladder of a case whose opening is its first rung: its notices tell that one.
  private func climb(in drafting: inout Drafting) {
    let bells = Bells(office: deliberation.office, procedure: deliberation.procedure)
    guard var ladder = bells.ladder(for: todo), ladder.steps.first?.trigger == .opening else {
      return
    }
    let now = deliberation.now
    ladder.opened = now
    ladder.told = [Ladder.Told(rung: 0, at: now, people: told.map(\.id))]
    ladder.next = bells.next(after: 0, of: ladder, at: now)
    drafting.add(Change(before: nil, after: .ladder(ladder)))
  }

  /// Answers a prompt with what the report has said already.
  mutating func answer(_ prompt: String, _ value: String) {
    guard deliberation.procedure.prompt(prompt) != nil, !value.isEmpty else { return }
    todo.risk.answers.append(
      GivenAnswer(
        prompt: prompt, value: value, by: deliberation.asker.id, at: deliberation.now))
  }

  mutating func add(_ clock: KeptClock) { todo.clocks.append(clock) }

  mutating func remove(_ clock: KeptClock) { todo.clocks.removeAll { $0 == clock } }

  /// The clocks that the case sets running by being opened: those of the clause whose event it is,
  /// without those that only extend others or that do not bear on it.
  private var clocks: [KeptClock] {
    let procedure = deliberation.procedure
    guard let deadline = clause.deadline else { return [] }
    let event = deadline.rule.flatMap { procedure.rule($0)?.from } ?? deadline.from
    var values: [String: Known] = [:]
    if let business = todo.classOfBusiness { values["class"] = .text(business) }
    let facts = Facts(
      values: values, today: deliberation.today, calendar: deliberation.office.calendar)
    return clause.rules.compactMap { procedure.rule($0) }.filter { rule in
      rule.from == event && rule.hasEnd && !procedure.isExtension(rule.id, in: clause)
        && rule.bearing.holds(facts)
    }.map { KeptClock(rule: $0.id, anchor: anchor) }
  }

  /// Who handles it: the owner of what it is about where the clause is a broker's, else whoever
  /// bears the clause's role and has no part in it.
  private var handler: PersonID {
    let owner = concern?.owner ?? deliberation.asker.id
    if clause.owner == .broker, !isFault { return owner }
    return deliberation.handler(
      as: isFault ? .itAdmin : clause.owner, of: owner, besides: incident.keptOut)
      ?? deliberation.asker.id
  }

  /// Writes down how grave the case is before any answer.
  private mutating func rate() throws(Fault) {
    guard case .object(let object)? = try deliberation.keep(todo, client: client).after,
      let assessed = try deliberation.assessed(object)
    else { return }
    if !todo.risk.answers.isEmpty { todo.risk.basis = assessed.basis }
    todo.risk.take(
      deliberation.evaluation(of: assessed), in: deliberation.procedure,
      today: deliberation.today)
  }
}

extension Deliberation {
  /// A new case that an answer has opened about what was asked about; nil where the same one is
  /// open already.
  func newCase(
    _ clause: Clause, about: Assessed, words: String?, openedBy: String, in drafting: inout Drafting
  ) throws(Fault) -> CaseDraft? {
    for object in try view.todos(.parts(of: about.object.uid)) where object.ref?.kind == .case {
      let other = try Todo(object, here: officeZone)
      if other.clause == clause.id, !other.isOver { return nil }
    }
    var draft = CaseDraft(clause, about: Concern(about), client: about.client, in: self)
    draft.words = words
    draft.openedBy = openedBy
    try draft.make(in: &drafting)
    return draft
  }

  /// Whoever handles a case in a role, or in the next one that has somebody without a part in it.
  func handler(as party: Party, of owner: PersonID, besides keptOut: [PersonID]) -> PersonID? {
    [party, .branchHead, .compliance, .teamLead, .officeAdmin].lazy
      .flatMap { people(as: $0, of: owner) }.first { !keptOut.contains($0.id) }?.id
  }

  /// When the office wants a clause carried out that is set off at a moment.
  func due(of clause: Clause, from start: WallTime) -> WallTime? {
    guard let deadline = clause.deadline else { return nil }
    guard let offset = deadline.offset else { return nil }
    var due = moment(offset, after: start)
    let isDays = offset.unit != .minutes && offset.unit != .hours && offset.unit != .businessHours
    if isDays, let at = deadline.at { due = WallTime(due.day, at) }
    if isDays { due = WallTime(office.calendar.rolled(due.day, deadline.roll).value, due.clock) }
    return due
  }
}
