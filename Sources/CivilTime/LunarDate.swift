/// A date of the Chinese lunar calendar, as Beijing reckons it, from 1900 to 2100.
public struct LunarDate: Hashable, Sendable {
  /// The year that it begins in: its first day lies in January or February.
  public var year: Int
  /// The month, 1-12.
  public var month: Int
  /// The day of the month, 1-30.
  public var day: Int
  /// Whether the month is the second of its number.
  public var isLeapMonth: Bool

  /// A date that the calendar may lack.
  public init(year: Int, month: Int, day: Int, isLeapMonth: Bool = false) {
    self.year = year
    self.month = month
    self.day = day
    self.isLeapMonth = isLeapMonth
  }

  /// The length of its month in days, nil where the year has no such month.
  public var lengthOfMonth: Int? {
    guard let year = Year(year), let place = place(in: year) else { return nil }
    return year.length(at: place)
  }

  /// Where the month stands among those of its year.
  private func place(in year: Year) -> Int? {
    guard (1...12).contains(month), !isLeapMonth || year.leapMonth == month else { return nil }
    let isLater = year.leapMonth > 0 && (month > year.leapMonth || isLeapMonth)
    return isLater ? month : month - 1
  }

  /// The civil day, nil where there is no such date.
  public var civil: Day? {
    guard let facts = Year(year), let place = place(in: facts), day >= 1,
      day <= facts.length(at: place)
    else { return nil }
    let before = (0..<place).reduce(0) { $0 + facts.length(at: $1) }
    return Day(unchecked: year, 1, 1) + facts.offset + before + (day - 1)
  }
}

extension Day {
  /// The date of the Chinese lunar calendar, nil before 1900 and after 2100.
  public var lunar: LunarDate? {
    for year in [year, year - 1] {
      guard let facts = LunarDate.Year(year) else { continue }
      var rest = self - (Day(unchecked: year, 1, 1) + facts.offset)
      guard rest >= 0 else { continue }
      for place in 0..<facts.monthCount {
        let length = facts.length(at: place)
        guard rest >= length else {
          let leap = facts.leapMonth
          let month = leap > 0 && place >= leap ? place : place + 1
          return LunarDate(
            year: year, month: month, day: rest + 1, isLeapMonth: leap > 0 && place == leap)
        }
        rest -= length
      }
    }
    return nil
  }
}
