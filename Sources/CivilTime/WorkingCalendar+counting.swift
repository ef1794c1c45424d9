extension WorkingCalendar {
  /// Working days of a whole year.
  public func workingDays(in year: Int) -> Int {
    workingDays(from: Day(unchecked: year, 1, 1), to: Day(unchecked: year + 1, 1, 1))
  }

  /// Working days from `start` (included) to `end` (not included), negative when `end` is earlier.
  public func workingDays(from start: Day, to end: Day) -> Int {
    rank(of: end) - rank(of: start)
  }

  /// The working day so many working days after a day, which itself is never counted; before it
  /// when negative, and the day as it is for 0.
  ///
  /// Counts beyond five million days are cut to that.
  public func adding(workingDays count: Int, to day: Day) -> Reckoned<Day> {
    let count = min(max(count, -5_000_000), 5_000_000)
    let found =
      if count > 0 {
        self.day(ranked: rank(of: day + 1) + count - 1)
      } else if count < 0 {
        self.day(ranked: rank(of: day) + count)
      } else {
        day
      }
    return Reckoned(found, isProvisional: isProvisional(from: day, through: found))
  }

  /// Working days before `day`, counted from a fixed Monday.
  private func rank(of day: Day) -> Int {
    // Day -3 was a Monday.
    let days = day.number + 3
    let usual =
      days.flooredQuotient(by: 7) * weekBefore[7] + weekBefore[days.flooredRemainder(by: 7)]
    var (low, high) = (0, changed.count)
    while low < high {
      let middle = (low + high) / 2
      if changed[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? usual : usual + gained[low - 1]
  }

  /// The working day that has so many working days before it.
  private func day(ranked rank: Int) -> Day {
    // Exceptions move a day's rank by no more than their number, and the last day of at most
    // that rank is worked.
    let guess = rank.flooredQuotient(by: weekBefore[7]) * 7 - 3
    let doubt = (changed.count + 2) * 7
    var (low, high) = (guess - doubt, guess + doubt)
    while low + 1 < high {
      let middle = low + (high - low) / 2
      if self.rank(of: Day(number: middle)) <= rank { low = middle } else { high = middle }
    }
    return Day(number: low)
  }
}
