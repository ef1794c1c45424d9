import CivilTime
import Logging
import Planner
import Reception
import Store

extension Timekeeper {
  /// How long a lease is gone before it is told of, seconds.
  private static let patience = 600

  /// Finds what is open and would never come up again, and has it come up now.
  ///
  /// A message whose lease ran out is taken again by any courier; where none does, that is told of.
  func audit(at now: Instant) async throws {
    let (mended, abandoned) = try await reception.store.write { desk in
      var changes: [Change] = []
      for ladder in try desk.ladders(.open)
      where ladder.state == .climbing && ladder.next == nil && ladder.rung + 1 < ladder.steps.count
      {
        var after = ladder
        after.next = now
        changes.append(Change(before: .ladder(ladder), after: .ladder(after)))
      }
      for reminder in try desk.reminders(.lost) {
        var after = reminder
        after.again = now
        changes.append(Change(before: .reminder(reminder), after: .reminder(after)))
      }
      try desk.keep(changes, by: .program, line: "audit", at: now, undoing: nil)
      return (changes, try desk.parcels(.abandoned(before: now - Self.patience)))
    }
    for change in mended {
      switch change.after {
      case .ladder(let ladder):
        logger.warning("a ladder had no next time", metadata: ["about": Self.name(ladder.about)])
      case .reminder(let reminder):
        logger.warning("a reminder had no next time", metadata: ["reminder": "\(reminder.ref)"])
      default: break
      }
    }
    for parcel in abandoned {
      logger.warning(
        "a message was left by its courier",
        metadata: [
          "parcel": "\(parcel.number)", "channel": "\(parcel.channel)",
          "attempt": "\(parcel.attempt)",
        ])
    }
  }

  static func name(_ ref: Ref?) -> Logger.MetadataValue { "\(ref?.description ?? "-")" }
}
