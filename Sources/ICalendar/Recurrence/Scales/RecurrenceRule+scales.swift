extension RecurrenceRule {
  /// The calendars that RSCALE may name (RFC 7529, section 4.1; the names are CLDR's).
  public static let scales: Set<String> = [
    "BUDDHIST", "CHINESE", "COPTIC", "DANGI", "ETHIOPIC", "ETHIOPIC-AMETE-ALEM", "GREGORIAN",
    "HEBREW", "INDIAN", "ISLAMIC", "ISLAMIC-CIVIL", "ISLAMIC-RGSA", "ISLAMIC-TBLA",
    "ISLAMIC-UMALQURA", "JAPANESE", "PERSIAN", "ROC",
  ]

  /// The greatest COUNT of a scale whose starts are slow to compute.
  static let mostCounted = 1_000

  /// Throws where RSCALE names a calendar that is not known, or is asked for more than it can.
  func checkScale() throws(ICalendarError) {
    guard let scale, !isGregorian else { return }
    guard RecurrenceRule.scales.contains(scale) else {
      throw .rule("RSCALE", "\"\(scale)\" is no known calendar; use CHINESE, HEBREW or another")
    }
    if frequency < .daily {
      throw .rule("RSCALE", "\(scale) goes with FREQ=DAILY or longer")
    }
    if case .count(let count) = end, count > RecurrenceRule.mostCounted {
      throw .rule("COUNT", "at most \(RecurrenceRule.mostCounted) with RSCALE=\(scale)")
    }
  }
}
