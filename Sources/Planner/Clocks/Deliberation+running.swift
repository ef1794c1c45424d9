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
    guard let found = clock.state.reckoned(in: procedure, businessTime, now: now) else {
      return nil
    }
    return ClockReading(
      clock: clock, rule: found.rule, ends: found.ends,
      day: found.dayNumber.flatMap { number in found.dayCount.map { (number, $0) } },
      daysLeft: found.daysLeft, isStopped: found.isStopped)
  }

  /// Sets due and legal date by the clock that ends first; what was later is brought forward.
  func setDates(of todo: inout Todo) {
    let running = todo.clocks.filter { $0.met == nil }.compactMap { reading($0) }
    guard let first = running.min(by: { $0.ends.legal < $1.ends.legal }) else { return }
    // A date that the house has set itself is a target; the law's is that of another clock.
    let law = running.filter { $0.rule.confidence != .house }
      .min { $0.ends.legal < $1.ends.legal }
    todo.legalDue = (law ?? first).ends.legalDay
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
    let owner = clause.map { self.owner(as: $0.owner, under: about.owner) }
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

extension KeptClock {
  /// The clock as the procedure counts it.
  var state: ClockState {
    ClockState(
      rule: rule, anchor: anchor,
      stops: stops.map { ClockState.Stop(from: $0.from, until: $0.until, reason: $0.reason) },
      extensions: extendedBy.map {
        [ClockState.Extension(rule: $0, approvedBy: approvedBy?.description)]
      } ?? [])
  }
}
