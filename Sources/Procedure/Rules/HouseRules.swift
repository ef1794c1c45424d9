/// What an office asks of its own people, and when: its checks and the version of its procedure.
public struct HouseRules: Hashable, Sendable {
  /// The version of the procedure in force; another one has to be signed anew.
  public var version: String
  /// Whether only those who have signed it are given work.
  public var isSignatureRequired: Bool
  /// The checks of a person, in the order in which they are asked.
  public var checks: [Check]
  /// The classes of business that insure persons, in lower case.
  public var personalClasses: Set<String>
  /// When the office speaks first.
  public var reminders = ReminderRules.none

  /// A clause that is asked of people again and again.
  public struct Check: Hashable, Sendable {
    /// When in the day a check is asked.
    public enum Part: String, CaseIterable, Codable, Sendable {
      case morning, evening
    }

    /// How often a check is asked.
    public enum Cadence: Hashable, Sendable {
      case day
      /// On the first working day of a week in the morning, on its last one in the evening.
      case week
      /// Whenever it was last answered so many days ago.
      case days(Int)
    }

    /// The clause.
    public var clause: String
    /// When in the day.
    public var at: Part
    /// How often.
    public var every: Cadence
    /// Whose check it is; everybody's where empty.
    public var roles: Set<Party>
  }

  /// No checks at all; the first version, which nobody has to sign to be given work.
  public static let usual = HouseRules(
    version: "1", isSignatureRequired: false, checks: [], personalClasses: [])
}
