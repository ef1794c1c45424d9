import CivilTime
import Procedure

/// How a kept clock stands at a moment.
struct ClockReading {
  var clock: KeptClock
  var rule: DeadlineRule
  /// When it ends: the next end still to come, or the last one.
  var ends: Ends
  /// The day it counts by, from 1, of how many, for one that counts days.
  var day: (number: Int, of: Int)?
  /// Days until the legal end; negative when it is past.
  var daysLeft: Int
  var isStopped: Bool
}

/// Working with legal clocks: the dates are worked out anew whenever they are asked for.
extension Deliberation {
  /// How a clock stands now; nil where its rule is not in force any more.
  func reading(_ clock: KeptClock) -> ClockReading? {
    guard var rule = procedure.rule(clock.rule) else { return nil }
    if let longer = clock.extendedBy.flatMap({ procedure.rule($0) }) { rule = longer }
    let ends = rule.ends(
      from: clock.anchor, in: businessTime, paused: pausedDays(clock),
      extended: clock.extendedBy == clock.rule, in: procedure)
    guard let next = ends.first(where: { $0.legal > now }) ?? ends.last else { return nil }
    let start = officeZone.wallTime(at: clock.anchor).day
    let counts = rule.offsets.first.map { $0.unit == .days } ?? false
    let paused = pausedDays(clock)
    return ClockReading(
      clock: clock, rule: rule, ends: next,
      day: counts && rule.offsets.count == 1
        ? (max(0, today - start - paused), next.legalDay - start - paused) : nil,
      daysLeft: next.legalDay - today,
      isStopped: clock.stops.contains { $0.until == nil })
  }

  /// Whole days on which a clock has stood still.
  private func pausedDays(_ clock: KeptClock) -> Int {
    clock.stops.reduce(0) { $0 + max(0, ($1.until ?? today) - $1.from) }
  }

  /// Sets due and legal date by the clock that ends first; what was later is brought forward.
  func setDates(of todo: inout Todo) {
    let running = todo.clocks.filter { $0.met == nil }.compactMap { reading($0) }
    guard let first = running.min(by: { $0.ends.legal < $1.ends.legal }) else { return }
    todo.legalDue = first.ends.legalDay
    let target = officeZone.wallTime(at: first.ends.target)
    let own = todo.clause.flatMap { procedure.clause($0)?.deadline?.offset } != nil
    if let due = todo.due, own, due < target { return }
    todo.due = target
  }

  func stopClocks(of todo: inout Todo, reason: String) {
    for index in todo.clocks.indices where todo.clocks[index].met == nil {
      guard !todo.clocks[index].stops.contains(where: { $0.until == nil }) else { continue }
      todo.clocks[index].stops.append(KeptClock.Stop(from: today, reason: reason))
    }
    setDates(of: &todo)
  }

  func extendClocks(of todo: inout Todo, to rule: String, approvedBy person: PersonID?) {
    guard let longer = procedure.rule(rule) else { return }
    for index in todo.clocks.indices where todo.clocks[index].met == nil {
      let own = procedure.rule(todo.clocks[index].rule)
      guard own?.from == longer.from, own?.duty == longer.duty else { continue }
      // What needs an approval waits for it.
      if longer.needs.contains("approval"), person == nil { continue }
      todo.clocks[index].extendedBy = rule
      todo.clocks[index].approvedBy = person
    }
    setDates(of: &todo)
  }

  /// Opens the task that watches a clock which an answer has set running: that of the clause whose
  /// deadline the rule is, else one that bears the rule's title.
  func watch(
    _ rule: String, about: Assessed, anchor: Instant, in drafting: inout Drafting
  ) throws(Fault) -> [Statement] {
    guard let found = procedure.rule(rule) else { return [] }
    let clause =
      procedure.clauses.first { $0.deadline?.rule == rule }
      ?? procedure.clauses.first { $0.attach == .policy && $0.rules.contains(rule) }
    let owner = clause.map { people(as: $0.owner, of: about.owner).first?.id ?? about.owner }
    let ref = try drafting.ref(.task)
    let language = people[owner ?? about.owner]?.language ?? .english
    var todo = Todo(
      ref: ref, uid: uid(of: ref), owner: owner ?? about.owner, client: about.client?.ref,
      title: found.title.text(in: language), start: officeZone.wallTime(at: now), work: 15,
      parent: about.object.uid, clause: clause?.id, zone: officeZone)
    todo.clocks = [KeptClock(rule: rule, anchor: anchor)]
    setDates(of: &todo)
    try drafting.keep(todo, client: about.client)
    return [clockStarted(todo, found)]
  }

  /// That a clock runs, with its legal end and the office's own target.
  func clockStarted(_ todo: Todo, _ rule: DeadlineRule) -> Statement {
    Statement(
      Topics.Clocks.started,
      [
        "ref": todo.ref.map { .ref($0) } ?? .none, "title": .words(rule.title),
        "legal": todo.legalDue.map { .day($0) } ?? .none,
        "ours": todo.due.map { .day($0.day) } ?? .none, "owner": .person(todo.owner),
      ])
  }
}

extension DeadlineRule {
  /// The ends of the rule, or of the one with whose end it ends.
  func ends(
    from event: Instant, in office: BusinessTime, paused: Int, extended: Bool,
    in procedure: Procedure
  ) -> [Ends] {
    if let other = with.flatMap({ procedure.rule($0) }), other.id != id {
      return other.ends(from: event, in: office, paused: paused, extended: extended)
    }
    return ends(from: event, in: office, paused: paused, extended: extended)
  }
}
