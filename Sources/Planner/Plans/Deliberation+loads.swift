import CivilTime
import Procedure

/// How full people's time is.
extension Deliberation {
  /// Working time of a person in a stretch of days: what meetings and tasks take of it.
  struct Load {
    var person: PersonID
    var first: Day
    var last: Day
    /// Minutes in which the person could work: hours less absences.
    var given: Int
    var meetings: Int
    var tasks: Int
    var isAway: Bool

    var taken: Int { meetings + tasks }
    var percent: Int { given == 0 ? (taken == 0 ? 0 : 100) : taken * 100 / given }
  }

  func load(of whose: Whose, weeks: Int) throws(Fault) -> Decision {
    let asked: [Person]
    switch owners(of: whose) {
    case .found(let found): asked = found.filter { !$0.isRoom && trust.maySee($0) }
    case .refused(let decision): return decision
    }
    if asked.isEmpty { return mayNotSee(whose) }
    var rows: [Statement] = []
    for person in asked {
      for week in 0..<weeks {
        let monday = today.monday + week * 7
        let load = try load(of: person, from: max(today, monday), through: monday + 6)
        rows.append(
          .row(
            Topics.Plans.loadRow,
            [
              "who": week == 0 ? .person(person.id) : .none,
              "week": .number(monday.weekOfYear), "taken": hours(load.taken),
              "of": hours(load.given), "percent": .number(load.percent),
              "meetings": hours(load.meetings), "tasks": hours(load.tasks),
              "away": .flag(load.isAway),
            ]))
      }
    }
    let head = Statement(Topics.Plans.load, ["whose": name(of: whose)])
    return Decision(.told(Telling([head] + rows)))
  }

  /// The refusal for somebody whose work the asker may not see.
  func mayNotSee(_ whose: Whose) -> Decision {
    guard case .person(let id) = whose else {
      return refused(.notAllowed, .lacksRight(roles(with: .reportTeam)))
    }
    return refused(.notAllowed, .notAllowed(id))
  }

  /// Hours with at most one place.
  func hours(_ minutes: Int) -> Fact {
    .decimal((Double(minutes) / 6).rounded() / 10)
  }

  /// What meetings and tasks take of a person's working time on some days.
  func load(of person: Person, from first: Day, through last: Day) throws(Fault) -> Load {
    let window = Span(
      officeZone.instant(of: WallTime(first)), officeZone.instant(of: WallTime(last + 1)))
    let open = try OpenDays(of: person, from: first, to: last, in: self).open
      .intersection(SpanSet([window]))
    let busy = SpanSet(
      try view.engagements(of: .person(person.id), in: window).filter(\.isBusy).map(\.span)
    ).intersection(SpanSet([window]))
    var tasks = 0
    for todo in try openTodos(of: person.id) where todo.ref?.kind == .task {
      tasks += share(of: todo, in: first...last)
    }
    let office = businessTime.open(in: window).seconds / 60
    let given = open.seconds / 60
    return Load(
      person: person.id, first: first, last: last, given: given,
      meetings: busy.seconds / 60, tasks: tasks, isAway: given < office)
  }

  /// The minutes of a task's work that fall on some days, spread evenly over the working days that
  /// it has left; what is late counts now.
  private func share(of todo: Todo, in days: ClosedRange<Day>) -> Int {
    let start = max(today, todo.start?.day ?? today)
    let end = max(start, todo.due?.day ?? start)
    let whole = office.calendar.workingDays(from: start, to: end + 1)
    guard whole > 0 else { return days.contains(start) ? todo.work : 0 }
    let (from, to) = (max(start, days.lowerBound), min(end, days.upperBound))
    guard from <= to else { return 0 }
    return todo.work * office.calendar.workingDays(from: from, to: to + 1) / whole
  }
}
