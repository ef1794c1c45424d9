/// Which days are worked: a usual week, public holidays and make-up working days.
public struct WorkingCalendar: Hashable, Sendable {
  /// How far the facts of a year can be trusted.
  public enum Status: String, Codable, Sendable {
    /// From the year's official holiday notice.
    case official
    /// Worked out before the notice is there.
    case provisional
    /// Nothing is known but the usual week.
    case unknown
  }

  /// The weekdays that are worked; never empty.
  public let week: Set<Weekday>

  /// Its holidays by name, in the order in which they first come.
  public let holidays: [Named]

  let exceptions: [Day: DayException]
  private let years: [Int: Status]
  /// The days on which an exception changes anything, in order.
  let changed: [Day]
  /// For each changed day, working days gained (or lost) up to it and with it.
  let gained: [Int]
  /// For each weekday from Monday, the working days of a usual week before it.
  let weekBefore: [Int]

  /// Monday to Friday, with nothing known about any year.
  public init() {
    self.init(exceptions: [])
  }

  /// A calendar of the given facts; of two exceptions for one day the later one holds, and an
  /// empty week is read as Monday to Friday.
  public init(
    exceptions: some Sequence<DayException>, years: [Int: Status] = [:],
    week: Set<Weekday> = WorkingCalendar.mondayToFriday
  ) {
    let week = week.isEmpty ? Self.mondayToFriday : week
    let byDay = Dictionary(exceptions.map { ($0.day, $0) }, uniquingKeysWith: { $1 })
    let changes = byDay.values
      .filter { week.contains($0.day.weekday) != ($0.kind == .workingDay) }
      .sorted { $0.day < $1.day }
    var total = 0
    gained = changes.map { change in
      total += change.kind == .workingDay ? 1 : -1
      return total
    }
    changed = changes.map(\.day)
    weekBefore = (0...7).map { offset in week.count { $0.offset < offset } }
    self.week = week
    self.exceptions = byDay
    holidays = Named.all(of: byDay.values.sorted { $0.day < $1.day })
    self.years = years
  }

  /// The week of most offices.
  public static let mondayToFriday: Set<Weekday> = [
    .monday, .tuesday, .wednesday, .thursday, .friday,
  ]

  /// Whether the day is worked.
  public func isWorking(_ day: Day) -> Bool {
    exceptions[day].map { $0.kind == .workingDay } ?? week.contains(day.weekday)
  }

  /// How the day departs from the usual week, or nil where it does not.
  public func exception(on day: Day) -> DayException? {
    exceptions[day]
  }

  /// The holiday that a day belongs to, in the language of the place.
  public func name(of day: Day) -> String? {
    exceptions[day]?.name
  }

  /// How far the facts of that year can be trusted.
  public func status(of year: Int) -> Status {
    years[year] ?? .unknown
  }

  /// Whether a count from one day through another, in either order, touches a year that is not
  /// official.
  public func isProvisional(from one: Day, through other: Day) -> Bool {
    (min(one, other).year...max(one, other).year).contains { status(of: $0) != .official }
  }
}
