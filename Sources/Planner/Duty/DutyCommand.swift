public import CivilTime

/// What somebody asks about who is on duty.
public enum DutyCommand: Codable, Hashable, Sendable {
  /// Who is on duty now and next: on one list, or on each that the asker may see.
  case show(String?)
  /// A new list of people who take turns, by the day or by the week, from a day on.
  case make(String, members: [PersonID], isWeekly: Bool, from: Day?)
  /// Other people or another length of the shifts, from the shift on that runs; nil leaves them.
  case change(String, members: [PersonID]?, isWeekly: Bool?)
  /// The list is no more.
  case remove(String)
  /// Gives the shift of a day to somebody.
  case swap(String, on: Day, to: PersonID)

  /// Whether it changes nothing.
  public var onlyReads: Bool {
    if case .show = self { true } else { false }
  }
}
