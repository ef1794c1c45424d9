import CivilTime

/// One thing that words say of days. Several in a row, the coarsest first, narrow down to days.
enum DayStep: Hashable, Sendable {
  case year(Int)
  /// This, the next or the last such unit.
  case turned(TimeUnit, Int)
  case semester(Int)
  case quarter(Int)
  case month(Int)
  /// `next April`
  case monthTurned(Int, Int)
  /// The week of that number, in the year or the month; -1 is the last. A month begins with its
  /// first full week, or else with the week that holds most of its days.
  case week(Int, isFull: Bool)
  /// The nth such unit of what it narrows; -1 is the last.
  case nth(Int, TimeUnit)
  /// The first or last so many units.
  case several(Int, TimeUnit, fromEnd: Bool)
  case nthWeekday(Int, Int)
  case weekday(Int)
  case weekdayTurned(Int, Int)
  /// The nearest such weekday: after today where the number is 1, before it where it is -1.
  case weekdayNear(Int, Int)
  case day(Int)
  /// Days from today.
  case relative(Int)
  /// So many units from today on, or up to it where the number is negative.
  case counted(Int, TimeUnit)
  /// A part of what is said beside it, else of this unit.
  case edge(Edge, of: TimeUnit? = nil)
  case holiday(Holiday)
  /// A holiday of the office's calendar.
  case named(Int)
  case lunarMonth(Int, isLeap: Bool)
  case lunarDay(Int)
  /// The week or the weekend around.
  case around(TimeUnit)
  /// So many units before or after.
  case moved(TimeLength, Int)

  /// A part of a longer time.
  enum Edge: Int, CaseIterable, Sendable {
    case begin, mid, end, early, late, first10, mid10, last10, rest
  }

  /// How fine it is: a chain holds no two of one rank, but for a weekday beside a date.
  var rank: Int {
    switch self {
    case .year: 0
    case .turned(let unit, _): DayStep.rank(of: unit)
    case .semester: 1
    case .quarter: 2
    case .month, .monthTurned, .lunarMonth: 3
    case .week: 4
    case .nth(_, let unit): max(DayStep.rank(of: unit), 2)
    case .several: 5
    case .nthWeekday, .relative, .counted, .day, .lunarDay, .holiday, .named: 6
    case .weekday, .weekdayTurned, .weekdayNear: 7
    case .edge: 8
    case .around: 9
    case .moved: 10
    }
  }

  private static func rank(of unit: TimeUnit) -> Int {
    switch unit {
    case .year, .decade: 0
    case .half: 1
    case .quarter: 2
    case .month: 3
    case .week, .weekend, .workweek, .fortnight: 4
    default: 6
    }
  }

  /// Whether it says something only of what stands beside it: `the first week`.
  var isPartial: Bool {
    switch self {
    case .nth, .several, .nthWeekday: true
    case .edge(_, let unit): unit == nil
    default: false
    }
  }
}

extension [DayStep] {
  /// Both chains as one, the coarsest first; nil where they speak of two times.
  func joined(with other: [DayStep]) -> [DayStep]? {
    if isEmpty { return other }
    if other.isEmpty { return self }
    var all = self
    for step in other {
      guard all.allSatisfy({ $0.rank != step.rank }) else { return nil }
      all.append(step)
    }
    guard all.count <= 6 else { return nil }
    // What is counted from today has no place within something longer.
    let isCounted = all.contains {
      switch $0 {
      case .relative, .counted: true
      default: false
      }
    }
    if isCounted,
      all.contains(where: {
        switch $0 {
        case .relative, .counted, .weekday, .edge: false
        default: true
        }
      })
    {
      return nil
    }
    let hasFixedDay = all.contains {
      switch $0 {
      case .day, .holiday, .lunarDay: true
      default: false
      }
    }
    if hasFixedDay, all.contains(where: { $0.rank == 4 || $0.rank == 5 }) { return nil }
    return all.sorted { $0.rank < $1.rank }
  }

  /// What is counted right after something longer counts within it: `四月前四天`, `国庆后三天`.
  func narrowed(by other: [DayStep]) -> [DayStep]? {
    guard other.count == 1, case .counted(let count, let unit) = other[0], let last else {
      return nil
    }
    if last.rank < 5, !isEmpty {
      return self + [.several(abs(count), unit, fromEnd: count > 0)]
    }
    switch last {
    case .day, .holiday, .named, .lunarDay:
      return self + [.moved(TimeLength(abs(count), unit), count < 0 ? -1 : 1)]
    default: return nil
    }
  }

  /// Whether its year follows only from today's date.
  var isYearless: Bool {
    guard let first else { return false }
    switch first {
    case .month, .lunarMonth, .holiday, .named, .day: return true
    default: return false
    }
  }

  /// Whether it is the end of something: `before the end of May` takes in its last day.
  var endsAtEnd: Bool {
    if case .edge(.end, _)? = last { return true }
    return false
  }

  /// Whether it is the beginning of something, which is a day where a stretch ends with it.
  var endsAtBeginning: Bool {
    if case .edge(.begin, _)? = last { return true }
    return false
  }

  /// Whether its month does.
  var isMonthless: Bool {
    if case .day? = first { return true }
    return false
  }

  /// Whether it is a weekday's name and nothing more.
  var isBareWeekday: Bool {
    if count == 1, case .weekday = self[0] { return true }
    return false
  }
}
