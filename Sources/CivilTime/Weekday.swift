/// A day of the week, counted from Monday as ISO 8601 and the brokerage's week do.
public enum Weekday: Int, CaseIterable, Codable, Hashable, Comparable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The weekday so many days after Monday, 0-6; other numbers wrap round.
  @inlinable
  public init(offset: Int) {
    switch offset.flooredRemainder(by: 7) {
    case 0: self = .monday
    case 1: self = .tuesday
    case 2: self = .wednesday
    case 3: self = .thursday
    case 4: self = .friday
    case 5: self = .saturday
    default: self = .sunday
    }
  }

  /// Days after Monday, 0-6.
  @inlinable
  public var offset: Int { rawValue - 1 }

  /// Saturday or Sunday.
  public var isWeekend: Bool { self >= .saturday }

  /// Monday comes first.
  @inlinable
  public static func < (one: Weekday, other: Weekday) -> Bool {
    one.rawValue < other.rawValue
  }
}
