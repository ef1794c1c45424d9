extension Day {
  /// Easter Sunday of a year of the Gregorian calendar, by its golden number, century and Sunday
  /// letter.
  public static func easterSunday(of year: Int) -> Day {
    let golden = year % 19
    let century = year / 100
    let epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30
    let moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11))
    let sunday = (year + year / 4 + moon + 2 - century + century / 4) % 7
    let days = moon - sunday
    let month = 3 + (days + 40) / 44
    return Day(unchecked: year, month, days + 28 - 31 * (month / 4))
  }

  /// Qingming, the day on which the sun stands at fifteen degrees; nil outside of 1901 to 2099.
  public static func qingming(of year: Int) -> Day? {
    // The mean drift of the sun against the civil year.
    guard (1901...2099).contains(year) else { return nil }
    let (base, short) = year < 2_000 ? (559, year - 1_900) : (481, year - 2_000)
    return Day(year: year, month: 4, day: (short * 2_422 + base * 100) / 10_000 - short / 4)
  }
}
