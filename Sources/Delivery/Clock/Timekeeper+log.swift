import CivilTime
import Logging
import Planner
import Store

extension Timekeeper {
  /// One line for each decision, with numbers and names of the office only.
  func log(_ change: Change) {
    switch change.after {
    case .reminder(let reminder): log(reminder, change.before)
    case .ladder(let ladder): log(ladder, change.before)
    default: break
    }
  }

  private func log(_ reminder: Reminder, _ before: Record?) {
    var former: Reminder?
    if case .reminder(let reminder)? = before { former = reminder }
    var metadata: Logger.Metadata = [
      "reminder": "\(reminder.ref)", "to": "\(reminder.to)", "kind": "\(reminder.kind.rawValue)",
      "about": Self.name(reminder.about), "due": "\(reminder.due.seconds)",
    ]
    switch reminder.state {
    case .acknowledged, .snoozed:
      metadata["by"] = "\(reminder.by?.description ?? "-")"
      logger.info("answered", metadata: metadata)
    case .over: logger.info("over", metadata: metadata)
    case .waiting where reminder.said != nil && reminder.said != former?.said:
      logger.info("said", metadata: metadata)
    case .waiting:
      metadata["again"] = "\(reminder.again?.seconds ?? 0)"
      logger.info("held back", metadata: metadata)
    }
  }

  private func log(_ ladder: Ladder, _ before: Record?) {
    var former: Ladder?
    if case .ladder(let ladder)? = before { former = ladder }
    var metadata: Logger.Metadata = [
      "about": Self.name(ladder.about), "owner": "\(ladder.owner)",
      "profile": "\(ladder.profile)", "rung": "\(ladder.rung)",
    ]
    switch ladder.state {
    case .over: logger.info("ladder over", metadata: metadata)
    case .answered:
      metadata["by"] = "\(ladder.by?.description ?? "-")"
      logger.info("answered by others", metadata: metadata)
    case .climbing where ladder.told.count > former?.told.count ?? 0:
      metadata["told"] = "\(ladder.told.last?.people.count ?? 0)"
      logger.info("climbed", metadata: metadata)
    case .climbing: logger.info("ladder waits", metadata: metadata)
    }
  }
}
