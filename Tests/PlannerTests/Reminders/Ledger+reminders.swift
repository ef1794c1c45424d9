import CivilTime
import Planner
import Testing

extension Ledger {
  /// Lets what is due ring, and keeps what comes of it; gives the reminders that changed.
  @discardableResult
  mutating func ring(_ pending: Pending, at now: String) throws -> [Reminder] {
    let instant = try #require(Instant(now))
    let changes = try Planner.ring(pending, seeing: self, at: instant)
    keep(Decision(.whoAmI(.program), changes: changes), by: .program, at: instant)
    return changes.compactMap { change in
      if case .reminder(let reminder)? = change.after { reminder } else { nil }
    }
  }

  /// An alarm of an object that rings at a time; gives its reminders.
  @discardableResult
  mutating func ring(_ key: String, of ref: Ref, at now: String) throws -> [Reminder] {
    let object = try #require(self.object(ref))
    let alarm = DueAlarm(
      due: try #require(Instant(now)), key: key, uid: object.uid, about: ref,
      owner: object.owner, kind: object.kind)
    return try ring(Pending(alarms: [alarm]), at: now)
  }

  /// What a reminder says at a moment; nil where nothing is left to say.
  func saying(_ reminder: Reminder, at now: String) throws -> Telling? {
    let instant = try #require(Instant(now))
    return try message(
      Outgoing(
        to: reminder.to, reminders: [reminder.ref], kind: .reminder, isUrgent: false, at: instant),
      seeing: self, at: instant)
  }

  /// The text of an object.
  func text(_ ref: Ref) throws -> String {
    String(decoding: try #require(object(ref)).text, as: UTF8.self)
  }

  static let t1 = Ref(.task, 1)
  static let a1 = Ref(.appointment, 1)

  /// The procedural office in which li.wei has a task that is due on a day.
  static func withTask(due day: String) throws -> Ledger {
    var office = try procedural()
    _ = try office.run(
      .todo(
        .make(
          title: "quotation", due: When(day: try Ledger.day(day)), client: nil, owner: nil,
          work: nil)), by: "li.wei", at: "2026-03-02T01:00:00Z")
    return office
  }
}
