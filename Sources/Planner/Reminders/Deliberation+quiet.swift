import CivilTime
import Procedure

/// When the asker wants to be left alone.
extension Deliberation {
  /// The longest stretch of a day in which somebody hears nothing, hours.
  private static var longestQuiet: Int { 16 }

  func decide(_ quiet: ReminderCommand.Quiet) -> Decision {
    var after = people[asker.id] ?? asker
    let before = after
    switch quiet {
    case .show: return Decision(.told(Telling([quietHours(of: before)])))
    case .hours(let hours):
      guard hours.from != hours.until, hours.seconds <= Self.longestQuiet * 3_600 else {
        return Decision(
          .told(
            .refusing(
              .badInput, Topics.Quiet.tooLong,
              facts(of: hours).merging(["hours": .number(Self.longestQuiet)]) { $1 })))
      }
      after.quiet = hours
    case .off: after.quiet = QuietHours(from: .midnight, until: .midnight)
    case .usual: after.quiet = nil
    }
    let changes =
      before.quiet == after.quiet ? [] : [Change(before: .person(before), after: .person(after))]
    return Decision(
      .told(Telling([quietHours(of: after)], kind: "done")), changes: changes)
  }

  private func quietHours(of person: Person) -> Statement {
    let rules = procedure.house.reminders
    let hours = person.quiet ?? QuietHours(from: rules.quietFrom, until: rules.quietUntil)
    guard hours.from != hours.until else { return Statement(Topics.Quiet.none) }
    return Statement(
      Topics.Quiet.hours,
      facts(of: hours).merging(["house": .flag(person.quiet == nil)]) { $1 })
  }

  private func facts(of hours: QuietHours) -> [String: Fact] {
    ["from": .clock(hours.from), "until": .clock(hours.until)]
  }

  /// The change that sets the asker's own quiet hours back as they were before another one; nil
  /// where it changed anything else.
  func quietReversal(of change: Change) -> Change? {
    guard case .person(let before)? = change.before, case .person(let left)? = change.after,
      left.id == asker.id, let current = people[asker.id], current.quiet == left.quiet
    else { return nil }
    var same = left
    same.quiet = before.quiet
    guard same == before else { return nil }
    var after = current
    after.quiet = before.quiet
    return Change(before: .person(current), after: .person(after))
  }
}

extension QuietHours {
  /// How long they last.
  fileprivate var seconds: Int {
    until > from ? until.seconds - from.seconds : until.seconds + 86_400 - from.seconds
  }
}
