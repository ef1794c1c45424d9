/// Answers to what the bot has said first, and questions about it.
public enum ReminderCommand: Codable, Hashable, Sendable {
  /// Which reminders an answer is to.
  public enum Which: Codable, Hashable, Sendable {
    /// The last one said to the speaker.
    case last
    case ref(Ref)
    case all
    /// A notice by its place in the list, from 1.
    case notice(Int)
  }

  case list
  case acknowledge(Which)
  /// Says it again after so many seconds, or at a time.
  case snooze(Which, seconds: Int?, until: When?)
  /// Takes the next rung at once.
  case escalate(Target)
  /// Everything that climbs, of those whom the speaker may see.
  case ladders
  /// Who was told of something, by which way, and what they have answered.
  case told(Target)
  /// Why the speaker was told what was said to them.
  case whyMe(Which)
  /// What could not be delivered.
  case outbox
  /// Tries once more to deliver the message of that number.
  case resend(Int)
  case quiet(Quiet)
  /// Sees to it that something is said at a time.
  case remind(Reminding)
  /// Takes back what was asked to be said.
  case forget(Target)

  /// What somebody says of their quiet hours.
  public enum Quiet: Codable, Hashable, Sendable {
    case show
    case hours(QuietHours)
    /// None: they may be told at any hour.
    case off
    /// Those of the house.
    case usual
  }

  var onlyReads: Bool {
    switch self {
    case .list, .ladders, .outbox, .quiet(.show), .told, .whyMe: true
    case .acknowledge, .snooze, .escalate, .quiet, .remind, .forget, .resend: false
    }
  }
}
