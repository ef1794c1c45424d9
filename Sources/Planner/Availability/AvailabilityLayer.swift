public import CivilTime

/// One VAVAILABILITY (RFC 7953): the hours of a usual week, single openings, or an absence.
///
/// Usual hours follow the working calendar: they do not count on a holiday, and a make-up working
/// day has the hours of the weekday it stands in for. A single opening counts as it is said.
public struct AvailabilityLayer: Hashable, Sendable {
  /// PRIORITY, 1 the highest to 9; 10 where it is 0 or not given.
  public var precedence: Int
  /// The time it speaks about; without DTSTART or DTEND it has no border on that side.
  public var span: Span
  /// The zone of its hours.
  public var zone: Zone
  /// Hours of a usual week; nil where it has none.
  public var week: WeekHours?
  /// Openings that do not recur.
  public var openings: [Span]
  /// What it is called.
  public var summary: String?

  /// A layer with the given facts.
  public init(
    precedence: Int, span: Span, zone: Zone, week: WeekHours?, openings: [Span] = [],
    summary: String? = nil
  ) {
    self.precedence = precedence
    self.span = span
    self.zone = zone
    self.week = week
    self.openings = openings
    self.summary = summary
  }

  /// Whether it opens no time at all, and so takes away what lies under it.
  public var isAbsence: Bool { week == nil && openings.isEmpty }
}
