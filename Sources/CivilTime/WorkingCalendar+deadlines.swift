/// What becomes of a date that falls on a day nobody works.
public enum Roll: String, Codable, Sendable {
  /// It stays.
  case none
  /// It moves to the working day before, so that an office of its own accord is never late.
  case preceding
  /// It moves to the next working day, as the law lets a period end.
  case following
}

/// A period that runs from the day of an event.
public struct Period: Codable, Hashable, Sendable {
  /// What is counted.
  public enum Unit: String, Codable, Sendable {
    case days
    case workingDays
    case months
    case years
  }

  /// Where counting begins.
  public enum Start: String, Codable, Sendable {
    /// The day of the event is not counted, as in civil law.
    case nextDay
    /// The day of the event is the first day.
    case sameDay
  }

  /// How many; negative runs back from the event.
  public var count: Int
  /// Of what.
  public var unit: Unit
  /// Where counting begins.
  public var start: Start
  /// What becomes of an end on a day nobody works.
  public var roll: Roll

  /// A period with the given facts.
  public init(_ count: Int, _ unit: Unit, from start: Start = .nextDay, roll: Roll = .none) {
    self.count = count
    self.unit = unit
    self.start = start
    self.roll = roll
  }
}

extension WorkingCalendar {
  /// The day itself where it is worked, else where rolling takes it.
  public func rolled(_ day: Day, _ roll: Roll) -> Reckoned<Day> {
    switch roll {
    case .following where !isWorking(day): adding(workingDays: 1, to: day)
    case .preceding where !isWorking(day): adding(workingDays: -1, to: day)
    default: Reckoned(day, isProvisional: isProvisional(from: day, through: day))
    }
  }

  /// The last day of a period that an event on `day` sets running.
  ///
  /// Whether the end is provisional depends on the years between only where working days or
  /// rolling come into it.
  public func end(of period: Period, from day: Day) -> Reckoned<Day> {
    let count = min(max(period.count, -5_000_000), 5_000_000)
    let eve = period.start == .sameDay ? day - count.signum() : day
    let counted =
      switch period.unit {
      case .days: eve + count
      case .workingDays: adding(workingDays: count, to: eve).value
      case .months: eve.adding(months: count)
      case .years: eve.adding(months: count * 12)
      }
    let end = rolled(counted, period.roll).value
    let depends = period.unit == .workingDays || period.roll != .none
    let first = period.unit == .workingDays ? day : counted
    return Reckoned(end, isProvisional: depends && isProvisional(from: first, through: end))
  }
}
