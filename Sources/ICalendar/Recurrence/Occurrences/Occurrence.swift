public import CivilTime

/// One time at which an object takes place.
public struct Occurrence: Sendable {
  /// When it starts, in the form of its DTSTART; of a to-do without one, of its DUE.
  public var start: CalendarTime
  /// When it ends, in the form of `start`; the day after the last for whole days.
  public var end: CalendarTime
  /// What names it among the others of its object: when it would have started by the master, in the
  /// master's form; nil where the object does not repeat.
  public var recurrenceID: CalendarTime?
  /// The component that describes it: its own override, the last one of RANGE=THISANDFUTURE before
  /// it, or the master.
  public var component: Component

  /// The UID of its object; empty where there is none.
  public var uid: String { component.first("UID")?.text ?? "" }

  /// The SUMMARY that holds for it; empty where there is none.
  public var summary: String { component.first("SUMMARY")?.text ?? "" }

  /// The name of its component, for example `VEVENT`.
  public var kind: String { component.name }

  /// The zone of `start` and `end`; nil for days, floating times and times in UTC.
  public var zone: Zone? {
    if case .zoned(_, let zone) = start { zone } else { nil }
  }
}
