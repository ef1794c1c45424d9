/// Units that people count time in.
enum TimeUnit: Int, CaseIterable, Sendable {
  case minute, hour, day, week, month, year, weekend, workday, second, quarter, half, decade
  case fortnight, workweek

  /// Length in seconds, where it is always the same.
  var seconds: Int? {
    switch self {
    case .second: 1
    case .minute: 60
    case .hour: 3_600
    case .day: 86_400
    case .week, .weekend: 604_800
    case .fortnight: 1_209_600
    default: nil
    }
  }

  /// Length in months, where it is whole ones.
  var months: Int? {
    switch self {
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .year: 12
    case .decade: 120
    default: nil
    }
  }

  /// Whether it is shorter than a day.
  var isShort: Bool { self == .minute || self == .hour || self == .second }

  /// The unit of that name in the grammar.
  init?(name: String) {
    guard let unit = TimeUnit.allCases.first(where: { "\($0)" == name }) else { return nil }
    self = unit
  }
}
