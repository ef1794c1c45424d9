import CivilTime
import Procedure

/// What holds work up whatever is answered: a mistake that nobody has released (clause X-b), or
/// papers that have been lacking for too long (clause X-a).
extension Deliberation {
  /// The open mistake that freezes a to-do, itself or with what it is part of.
  func freeze(of todo: Todo) throws(Fault) -> Ref? {
    guard todo.ref?.kind != .case else { return nil }
    return try openCase("X-b", on: [todo.uid, todo.parent].compactMap(\.self))?.ref
  }

  /// The refusal to touch what a mistake freezes; nil where none does.
  func frozen(_ object: StoredObject) throws(Fault) -> Decision? {
    guard let ref = object.ref, let found = try freeze(of: object) else { return nil }
    return no(.gated, Topics.Tasks.frozen, ref, ["case": .ref(found)])
  }

  /// The open mistake that freezes an object, itself or with what it is part of.
  func freeze(of object: StoredObject) throws(Fault) -> Ref? {
    if object.kind == .task { return try freeze(of: Todo(object, here: officeZone)) }
    return try openCase("X-b", on: [object.uid])?.ref
  }

  /// The refusal to work on a to-do that a mistake freezes or that missing papers pause.
  func held(_ todo: Todo) throws(Fault) -> Decision? {
    guard let ref = todo.ref, ref.kind != .case else { return nil }
    let uids = [todo.uid, todo.parent].compactMap(\.self)
    if let found = try openCase("X-b", on: uids)?.ref {
      return no(.gated, Topics.Tasks.frozen, ref, ["case": .ref(found)])
    }
    guard let found = try openCase("X-a", on: uids), let paused = found.ref, isPaused(found)
    else { return nil }
    return no(.gated, Topics.Cases.paused, ref, ["case": .ref(paused)])
  }

  /// Whether papers have been lacking for so long that the work pauses.
  func isPaused(_ todo: Todo) -> Bool {
    todo.clocks.contains { clock in
      clock.rule == Self.pause && clock.met == nil
        && reading(clock).map { $0.ends.target <= now } ?? false
    }
  }

  /// The house rule after which a case of missing papers pauses.
  static var pause: String { "R-DOCS-PAUSE" }

  /// The first open case of a clause that is about one of the objects.
  private func openCase(_ clause: String, on uids: [String]) throws(Fault) -> Todo? {
    for uid in uids {
      for object in try view.todos(.parts(of: uid)) where object.ref?.kind == .case {
        let todo = try Todo(object, here: officeZone)
        if todo.clause == clause, !todo.isOver { return todo }
      }
    }
    return nil
  }
}
