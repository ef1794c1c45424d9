public import CivilTime

/// One brokerage: what holds for everybody in it.
public struct Office: Sendable {
  /// A random name given once, part of every UID that the office makes.
  public var id: String
  /// Where the office stands; times are said in it unless a person has a zone of their own.
  public var zone: Zone
  /// Public holidays and make-up working days.
  public var calendar: WorkingCalendar
  /// Office hours.
  public var hours: AvailabilityLayer

  /// An office with the given facts.
  public init(id: String, zone: Zone, calendar: WorkingCalendar, hours: AvailabilityLayer) {
    self.id = id
    self.zone = zone
    self.calendar = calendar
    self.hours = hours
  }
}
