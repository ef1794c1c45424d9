import CivilTime
import Planner

extension Captured {
  /// Answers to what the bot has said first.
  var reminder: Command? {
    switch command.id {
    case "ok": .reminder(.acknowledge(which))
    case "snooze":
      .reminder(
        .snooze(
          self["ref"] == nil && typed.hasPrefix("snooze all") ? .all : reminderMeant,
          seconds: piece("length")?.seconds, until: self["until"] == nil ? nil : when("until")))
    case "reminders": .reminder(.list)
    case "escalate": .reminder(.escalate(target))
    case "escalations": .reminder(.ladders)
    case "quiet": .reminder(.quiet(quiet))
    default: nil
    }
  }

  private var quiet: ReminderCommand.Quiet {
    if let hours = night("hours") { return .hours(hours) }
    guard let setting = self["setting"] else { return .show }
    return setting.value == 0 ? .off : .usual
  }

  private var reminderMeant: ReminderCommand.Which {
    text("ref").flatMap { Ref($0) }.map { .ref($0) } ?? .last
  }

  private var which: ReminderCommand.Which {
    if isSaid("all") { return .all }
    guard self["number"] != nil else { return reminderMeant }
    guard let number = number("number"), number == number.rounded(), (1...999).contains(number)
    else { return .notice(0) }
    return .notice(Int(number))
  }
}
