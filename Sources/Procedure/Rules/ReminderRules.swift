public import CivilTime

/// When an office speaks first, where neither a person nor an object says otherwise.
public struct ReminderRules: Hashable, Sendable {
  /// How long before an appointment its owner is reminded, seconds, the longest first.
  public var beforeAppointments: [Int]
  /// How long before an appointment questions that are still open are called to mind.
  public var beforeQuestions: Offset?
  /// Whether what is due on a day, or a client to be contacted on it, is told in its morning.
  public var isDayTold: Bool
  /// The ladder of a task that carries out no clause; none where empty.
  public var profile: String
  /// From when on somebody is left alone.
  public var quietFrom: ClockTime
  /// Until when; earlier than `quietFrom` where it is the next morning.
  public var quietUntil: ClockTime
  /// After how long what was acknowledged is called to mind again while it is still open.
  public var again: Offset
  /// How late something may still be said on its own, seconds; what is later is told in one line.
  public var lateAtMost: Int

  /// Nobody is reminded of anything that does not carry its own alarm.
  public static let none = ReminderRules(
    beforeAppointments: [], beforeQuestions: nil, isDayTold: false, profile: "",
    quietFrom: .midnight, quietUntil: .midnight, again: Offset(4, .businessHours),
    lateAtMost: 7_200)
}
