import CivilTime
import Procedure

/// The figures of a report.
extension Deliberation {
  /// What was done and what slipped, meetings, colours and prompts.
  func count(_ material: ReportMaterial, into report: inout WorkReport) throws(Fault) {
    for todo in material.done where todo.ref?.kind == .task && todo.isWork {
      guard let completed = todo.completed else { continue }
      let on = officeZone.wallTime(at: completed).day
      let late = days(late: on, after: (todo.baseline?.due ?? todo.due)?.day)
      report.done.append(
        WorkReport.Finished(
          todo: todo, on: on, late: late, client: try known(todo.client), title: title(of: todo)))
      if late > 0 { try slip(todo, on, late, into: &report) }
    }
    for todo in material.open where todo.ref?.kind == .task && todo.isWork {
      let due = todo.due?.day
      guard let planned = todo.baseline?.due.day ?? due else { continue }
      // What was planned for later belongs into a later report.
      guard planned <= report.days.upperBound else { continue }
      let isPast = todo.due.map { $0 < officeZone.wallTime(at: now) } ?? false
      let becomes = isPast ? nil : due
      let late = days(late: becomes ?? max(today, planned), after: planned)
      if isPast || late > 0 { try slip(todo, becomes, late, into: &report) }
    }
    report.slipped.sort {
      ($0.planned, $0.todo.ref?.number ?? 0) < ($1.planned, $1.todo.ref?.number ?? 0)
    }
    let held = material.meetings.filter { $0.appointment.span.start <= now }
    report.meetings = held.count
    report.noShows = held.count { $0.appointment.status == .noShow }
    let colours =
      (material.open
      + material.cases.filter { item in
        !material.open.contains { $0.uid == item.uid } && concerns(item, report.people)
      }).compactMap(\.risk.colour) + material.coming.compactMap(\.risk.colour)
    report.colours = Dictionary(colours.map { ($0, 1) }, uniquingKeysWith: +)
    report.prompts = uses(
      of: (material.open + material.done).flatMap(\.risk.answers)
        + material.meetings.flatMap(\.risk.answers))
    report.silent = try silent(among: material.open)
  }

  /// Working days from the day planned to another; 0 where it is not later.
  private func days(late day: Day, after planned: Day?) -> Int {
    guard let planned, day > planned else { return 0 }
    return max(1, office.calendar.workingDays(from: planned, to: day))
  }

  private func slip(
    _ todo: Todo, _ becomes: Day?, _ late: Int, into report: inout WorkReport
  ) throws(Fault) {
    guard let planned = todo.baseline?.due.day ?? todo.due?.day else { return }
    var why: [Fact] = []
    if let moved = todo.reasons.reversed().lazy.compactMap(whyMoved).first { why.append(moved) }
    if !todo.isOver {
      if let reason = todo.blocked {
        why.append(.phrase(Statement(Topics.Tasks.isBlocked, ["reason": .text(reason)])))
      }
      let waiting = try waitingOn(todo).compactMap(\.ref)
      if !waiting.isEmpty {
        why.append(
          .phrase(Statement(Topics.Tasks.waits, ["refs": .list(waiting.map { .ref($0) })])))
      }
    }
    report.slipped.append(
      WorkReport.Slipped(
        todo: todo, planned: planned, becomes: becomes, late: late, why: why,
        client: try known(todo.client), title: title(of: todo)))
  }

  /// Who moved it, how and when; nil for a reason that did not move it.
  private func whyMoved(_ reason: String) -> Fact? {
    let parts = reason.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 2, let on = Day(parts[2]) else { return nil }
    let what: Topic
    switch parts[0] {
    case "shifted": what = Topics.Why.wasShifted
    case "replanned": what = Topics.Why.wasReplanned
    default: return nil
    }
    return .phrase(
      Statement(
        Topics.Report.moved,
        [
          "what": .phrase(Statement(what)), "who": .text(parts[1]), "on": .day(on),
        ]))
  }

  /// How often each prompt was answered, and how often that changed something.
  private func uses(of answers: [GivenAnswer]) -> [WorkReport.PromptUse] {
    var uses: [String: WorkReport.PromptUse] = [:]
    for given in answers {
      guard let prompt = procedure.prompt(given.prompt) else { continue }
      uses[prompt.id, default: WorkReport.PromptUse(prompt: prompt)].asked += 1
      guard let answer = Answer(canonical: given.value, type: prompt.type) else { continue }
      let facts = Facts(today: officeZone.wallTime(at: given.at).day, calendar: office.calendar)
      if !prompt.effects(of: answer, facts).isEmpty { uses[prompt.id]?.changed += 1 }
    }
    return uses.values.sorted {
      ($1.changed, $1.asked, $0.prompt.id) < ($0.changed, $0.asked, $1.prompt.id)
    }
  }

  /// Plans under way whose client has heard nothing for five working days (clause M-b).
  private func silent(among todos: [Todo]) throws(Fault) -> [Ref] {
    guard let offset = procedure.clause("M-b")?.deadline?.offset, offset.unit == .businessDays
    else {
      return []
    }
    var found: [Ref] = []
    for plan in todos where plan.ref?.kind == .plan && plan.client != nil {
      guard plan.state == .started, let ref = plan.ref else { continue }
      let told = plan.risk.answers.filter { $0.prompt == "M-b.1" }.map(\.at).max()
      guard let last = told ?? plan.created else { continue }
      let limit = office.calendar.adding(
        workingDays: offset.count, to: officeZone.wallTime(at: last).day)
      if today > limit.value { found.append(ref) }
    }
    return found.sorted()
  }

  /// Whether a case is about the work or the clients of people.
  func concerns(_ item: Todo, _ people: [PersonID]) -> Bool {
    if people.contains(item.owner) { return true }
    let broker = item.client.flatMap { (try? view.clients[$0])??.broker }
    return broker.map(people.contains) ?? false
  }

  func countCases(_ material: ReportMaterial, into report: inout WorkReport) throws(Fault) {
    for item in material.cases where concerns(item, report.people) {
      let running = item.clocks.filter { $0.met == nil }.compactMap { reading($0) }
      let clause = item.clause.flatMap { procedure.clause($0) }
      let title: Fact = clause.map { .words($0.title) } ?? .text(item.title)
      // The clock that the clause is about, though another may end before it.
      let main = running.first { $0.clock.rule == clause?.deadline?.rule }
      let first = main ?? running.min { $0.ends.legal < $1.ends.legal }
      let missed = running.filter { $0.daysLeft < 0 && $0.clock.rule != first?.clock.rule }
      report.cases.append(
        WorkReport.OpenCase(
          todo: item, title: title, day: first?.day,
          until: first?.ends.legalDay ?? item.due?.day,
          left: first?.daysLeft ?? item.due.map { $0.day - today },
          isStopped: first?.isStopped ?? false, missed: missed.map(\.rule.title)))
    }
    report.cases.sort { ($0.left ?? .max, $0.todo.uid) < ($1.left ?? .max, $1.todo.uid) }
  }

  func countRenewals(into report: inout WorkReport) throws(Fault) {
    report.renewals = ["0-30", "31-60", "61-90"].map { WorkReport.Band(label: $0) }
    var months: [String: WorkReport.Band] = [:]
    for month in 0..<4 {
      let label = String((today - (today.date.day - 1)).adding(months: month).description.prefix(7))
      months[label] = WorkReport.Band(label: label)
    }
    for person in report.people {
      for object in try view.objects(
        .policy, owner: person, client: nil, limit: Self.policiesAtMost)
      {
        let policy = try Policy(object)
        let left = policy.expiry - today
        guard (0...90).contains(left) else { continue }
        report.renewals[left <= 30 ? 0 : left <= 60 ? 1 : 2].add(policy)
        months[String(policy.expiry.description.prefix(7))]?.add(policy)
      }
    }
    report.months = months.values.sorted { $0.label < $1.label }
  }

  private static var policiesAtMost: Int { 10_000 }
}
