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
    case "who-told": .reminder(.told(target))
    case "why-me": .reminder(.whyMe(reminderMeant))
    case "outbox": .reminder(.outbox)
    case "resend": .reminder(resent.map { .resend($0) } ?? .outbox)
    case "quiet": .reminder(.quiet(quiet))
    case "remind": reminding
    default: nil
    }
  }

  /// The number of a message; 0, which none has, where it is no whole number.
  private var resent: Int? {
    number("number").map { Int(exactly: $0) ?? 0 }
  }

  private var reminding: Command? {
    if let off = self["off"] {
      return .reminder(
        .forget(Ref(line.text(off.range)).map(Target.ref) ?? .it(scene.session.it)))
    }
    guard let time = remindingTime else { return nil }
    let words = ["words", "rest"].compactMap { text($0) }.joined(separator: " ")
    return .reminder(
      .remind(
        Reminding(
          to: person("who"), time, words: words, about: self["target"] == nil ? nil : target)))
  }

  /// When something is to be said; nil where that was not said.
  var remindingTime: Reminding.Time? {
    if let seconds = piece("ahead")?.seconds ?? piece("length")?.seconds { return .before(seconds) }
    guard let capture = self["when"] else { return nil }
    guard let rule = piece("when")?.rrule else { return .at(when("when")) }
    return .every(rule, when("when"), words: line.text(capture.range))
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
