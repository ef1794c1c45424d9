public import CivilTime
public import Planner

/// What a line is heard in: who speaks, where and when, and what was said before.
public struct Scene: Sendable {
  /// Who speaks.
  public var speaker: Person
  /// Everybody of the office, rooms included, so that they can be named in a line.
  public var people: [PersonID: Person]
  /// The time of the turn.
  public var now: Instant
  /// The zone that the speaker's times are in.
  public var zone: Zone
  /// Which days are worked; years without an official notice are said to be provisional.
  public let calendar: WorkingCalendar
  /// What times mean by that calendar.
  let days: OfficeDays
  /// What was said before; changed by every reply.
  public var session: Session

  /// A scene with the given facts.
  public init(
    speaker: Person, people: [PersonID: Person], now: Instant, zone: Zone,
    calendar: WorkingCalendar, session: Session = Session()
  ) {
    self.speaker = speaker
    self.people = people
    self.now = now
    self.zone = zone
    self.calendar = calendar
    self.session = session
    days = OfficeDays(calendar)
  }

  /// The language to answer in: the one asked for in this session, else the speaker's own.
  public var language: Language { session.language ?? speaker.language }

  /// The day on the speaker's wall.
  public var today: Day { zone.wallTime(at: now).day }
}
