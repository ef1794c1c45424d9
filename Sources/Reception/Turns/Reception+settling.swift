public import CivilTime
public import Conversation
import Planner
import Store

extension Reception {
  /// The name of the setting that keeps what days were last worked out by.
  public static let basis = "basis"

  /// Works out anew what depends on the calendar and the rules, where `basis`, a digest of those in
  /// force, is not what it was last worked out by; gives what has moved, nil for nothing.
  public func settle(on basis: [UInt8], at now: Instant) async throws -> Reply? {
    guard try await store.read({ try $0.setting(Self.basis) }) != basis else { return nil }
    let phrasebook = phrasebook
    return try await store.write { desk in
      // Another process may have done it meanwhile.
      guard try desk.setting(Self.basis) != basis else { return nil }
      let keeper = Person(id: .program, name: "Daybook", roles: [.officeAdmin])
      let command = Command.plan(.recompute)
      let decision = try Planner.decide(command, by: keeper, seeing: desk, at: now)
      try desk.keep(decision, by: keeper.id, line: "recompute", at: now)
      // What rings when hangs on them as well; a new office has derived nothing by others.
      if try desk.setting(Self.basis) != nil { try desk.deriveAll() }
      try desk.setSetting(Self.basis, to: basis)
      guard !decision.changes.isEmpty else { return nil }
      let office = try desk.office
      var scene = Scene(
        speaker: keeper, people: try desk.people, now: now, zone: office.zone,
        calendar: office.calendar, session: Session())
      return phrasebook.reply(to: decision, of: command, in: &scene)
    }
  }
}
