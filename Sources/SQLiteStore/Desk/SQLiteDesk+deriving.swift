import CivilTime
import GRDB
import ICalendar
import Planner
import Store

extension SQLiteDesk {
  /// From when to when occurrences are laid out.
  var window: Span {
    get throws(Fault) {
      if let window = memory.window { return window }
      let start = try mark("horizon.start") ?? 0
      let window = Span(
        Instant(seconds: start), Instant(seconds: try mark("horizon.end") ?? start))
      memory.window = window
      return window
    }
  }

  /// What rings by the rules of the house.
  private var bells: Bells {
    get throws(Fault) {
      if let bells = memory.bells { return bells }
      let bells = Bells(office: try office, procedure: try handbook.procedure)
      memory.bells = bells
      return bells
    }
  }

  var horizon: Instant {
    get throws(Fault) { try window.end }
  }

  /// What follows from an object, of those that recur within the window only.
  func derivation(of object: StoredObject, within window: Span) throws(Fault) -> Derivation {
    do {
      return try Derivation(
        of: object, within: window, zone: try office.zone, roster: try addresses,
        bells: try bells)
    } catch let fault as Fault {
      throw fault
    } catch {
      throw .damaged("\(object.path): \(error)")
    }
  }

  /// Writes down what follows from an object.
  func derive(_ object: StoredObject, id: Int) throws(Fault) {
    let derived = try derivation(of: object, within: try window)
    try write(derived, of: id)
    if let todo = derived.todo { try write(todo, of: id) }
    if derived.isSeries {
      for participant in derived.participants {
        try run("INSERT INTO series VALUES (?, ?)", [participant, id])
      }
    }
  }

  private func write(_ todo: DerivedTodo, of id: Int) throws(Fault) {
    try run(
      "INSERT OR REPLACE INTO todo VALUES (?, ?, ?, ?, ?)",
      [id, todo.owner, todo.isOpen ? 1 : 0, todo.parent, todo.clause])
  }

  private func write(_ derived: Derivation, of id: Int) throws(Fault) {
    for one in derived.spans {
      try run(
        "INSERT OR IGNORE INTO span VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
          one.participant, Reach(one.span).rawValue, one.span.start.seconds, id,
          one.recurrence ?? "", one.span.end.seconds, one.isBusy ? 1 : 0,
        ])
    }
    for alarm in derived.alarms {
      try run(
        "INSERT OR IGNORE INTO alarm VALUES (?, ?, ?)", [alarm.due.seconds, id, alarm.key])
    }
  }

  func forget(derivedOf id: Int) throws(Fault) {
    try run("DELETE FROM span WHERE object = ?", [id])
    try run("DELETE FROM series WHERE object = ?", [id])
    try run("DELETE FROM alarm WHERE object = ?", [id])
    try run("DELETE FROM todo WHERE object = ?", [id])
  }

  /// Throws every derived row away and works it out again.
  func deriveAll() throws(Fault) {
    guard try number("SELECT id FROM object LIMIT 1") != nil else { return }
    try run("DELETE FROM span")
    try run("DELETE FROM series")
    try run("DELETE FROM alarm")
    try run("DELETE FROM todo")
    try forEachObject { (row, object) throws(Fault) in try derive(object, id: row.id) }
  }

  /// Visits every object in order of its id; memory stays flat.
  func forEachObject(
    _ visit: (ObjectRow, StoredObject) throws(Fault) -> Void
  ) throws(Fault) {
    var last = 0
    while true {
      let chunk = try rows(
        "SELECT \(ObjectRow.columns) FROM object o WHERE o.id > ? ORDER BY o.id LIMIT 500", [last],
        read: ObjectRow.init)
      guard let end = chunk.last?.id else { return }
      for row in chunk { try visit(row, try opened(row)) }
      last = end
    }
  }

  func extendHorizon(to end: Instant) throws(Fault) {
    let old = try window
    guard end > old.end else { return }
    let series = try rows(
      """
      SELECT \(ObjectRow.columns) FROM object o
      WHERE o.id IN (SELECT object FROM series) ORDER BY o.id
      """, read: ObjectRow.init)
    for row in series {
      let object = try opened(row)
      try write(try derivation(of: object, within: Span(old.end, end)), of: row.id)
    }
    try setMark("horizon.end", to: end.seconds)
    try changeRoster()
    memory.window = nil
  }
}

/// How far a span can reach from its start; spans of one reach lie together.
enum Reach: Int, CaseIterable {
  case short
  case middling
  case long

  init(_ span: Span) {
    self = Self.allCases.first { span.seconds <= $0.most } ?? .long
  }

  /// The longest span of that reach, seconds.
  var most: Int {
    switch self {
    case .short: 86_400
    case .middling: 40 * 86_400
    case .long: 1 << 40
    }
  }
}
