import CivilTime
import Procedure

/// The weekly check of rooms and workplaces (clause P-03).
extension Deliberation {
  /// The clause by which rooms are checked.
  static var inspecting: String { "P-03" }

  /// Asks about a room; without one, lists when each was checked last.
  func inspect(_ id: PersonID?) throws(Fault) -> Decision {
    guard let clause = procedure.clause(Self.inspecting) else {
      return refused(.badInput, .badValue(Self.inspecting))
    }
    guard let id else { return try rooms() }
    let room: Person
    switch person(named: id) {
    case .found(let found): room = found
    case .refused(let decision): return decision
    }
    guard room.isRoom else {
      return Decision(
        .told(.refusing(.badInput, Topics.Rooms.noRoom, ["who": .person(room.id)])))
    }
    var drafting = Drafting(self)
    let check = try begin(
      clause, of: room, owner: asker, due: inspectionDue(clause), in: &drafting)
    let round = try round(of: check)
    return Decision(
      .told(
        Telling(
          Topics.Rooms.asks,
          ["room": .person(room.id), "ref": check.todo.ref.map { .ref($0) } ?? .none],
          it: check.todo.ref, kind: "ask")),
      changes: drafting.changes, question: round?.question)
  }

  /// By when the rooms of this week are checked.
  private func inspectionDue(_ clause: Clause) -> WallTime {
    let monday = officeZone.wallTime(at: now).day.monday
    let first = office.calendar.rolled(monday, .following).value
    return WallTime(first, clause.deadline?.at ?? ClockTime(seconds: 12 * 3_600))
  }

  /// Whether a room still has to be checked this week.
  private func isToInspect(_ check: Check?) -> Bool {
    let monday = officeZone.wallTime(at: now).day.monday
    return answered(check).map { $0 < monday } ?? true
  }

  private func rooms() throws(Fault) -> Decision {
    let rooms = try view.rooms
    var rows: [Statement] = []
    var due = 0
    for room in rooms {
      let check = try check(Self.inspecting, of: room.id)
      let isDue = isToInspect(check)
      if isDue { due += 1 }
      let last = lastInspection(check)
      rows.append(
        .row(
          Topics.Rooms.row,
          [
            "room": .person(room.id), "day": last.map { .day($0.day) } ?? .none,
            "who": last.map { .person($0.by) } ?? .none,
            "never": .flag(last == nil), "due": .flag(isDue),
            "closed": try closed(room).map { .ref($0) } ?? .none,
          ]))
    }
    var head: [String: Fact] = ["count": .number(rooms.count)]
    if due > 0, let clause = procedure.clause(Self.inspecting) {
      head["due"] = .number(due)
      head["by"] = .moment(inspectionDue(clause))
    }
    return Decision(.told(Telling([Statement(Topics.Rooms.head, head)] + rows)))
  }

  /// Who gave the last answer about a room, and on which day.
  private func lastInspection(_ check: Check?) -> (day: Day, by: PersonID)? {
    check?.todo.risk.answers.max { $0.at < $1.at }
      .map { (officeZone.wallTime(at: $0.at).day, $0.by) }
  }

  /// What the answers about a room have come to.
  func roomResult(of assessed: Assessed, _ evaluation: Evaluation) -> [Statement] {
    let room = PersonID(assessed.todo?.openedBy ?? "")
    let isClosed = evaluation.blocks.contains { $0.gate == .room }
    return [
      Statement(
        isClosed ? Topics.Rooms.outOfService : Topics.Rooms.inOrder,
        ["room": .person(room), "ref": .ref(assessed.ref)])
    ]
  }

  /// For whoever looks after the rooms: those to check this week, and those that the next working day
  /// needs.
  func roomsToSee() throws(Fault) -> [Statement] {
    guard asker.roles.contains(.officeAdmin), let clause = procedure.clause(Self.inspecting)
    else { return [] }
    var due: [Fact] = []
    var statements: [Statement] = []
    let next = office.calendar.adding(workingDays: 1, to: today).value
    for room in try view.rooms {
      if isToInspect(try check(Self.inspecting, of: room.id)) { due.append(.person(room.id)) }
      let booked = try view.engagements(of: .person(room.id), in: span(of: DayRange(next, next)))
        .filter(\.isBusy)
      guard let first = booked.map(\.span.start).min() else { continue }
      statements.append(
        Statement(
          Topics.Rooms.tomorrow,
          [
            "room": .person(room.id), "day": .day(next), "count": .number(booked.count),
            "at": .clock(zone.wallTime(at: first).clock),
          ]))
    }
    if !due.isEmpty {
      statements.insert(
        Statement(
          Topics.Rooms.due, ["rooms": .list(due), "by": .moment(inspectionDue(clause))]),
        at: 0)
    }
    return statements
  }
}
