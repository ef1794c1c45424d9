/// Units that people count time in.
enum TimeUnit: Int, CaseIterable, Sendable {
  case minute, hour, day, week, month, year, weekend, workday

  /// Length in seconds, where it is always the same.
  var seconds: Int? {
    switch self {
    case .minute: 60
    case .hour: 3_600
    case .day: 86_400
    case .week: 604_800
    default: nil
    }
  }

  /// The unit of that name in the grammar.
  init?(name: String) {
    guard let unit = TimeUnit.allCases.first(where: { "\($0)" == name }) else { return nil }
    self = unit
  }
}
