public import CivilTime
import Procedure

/// What has come due since the clock was last looked at.
public struct Pending: Sendable {
  /// Alarms of objects, in order.
  public var alarms: [DueAlarm]
  /// Reminders that are to be said, or said again.
  public var reminders: [Reminder]
  /// Ladders whose next rung has come.
  public var ladders: [Ladder]
  /// The day whose business has begun since, where one has.
  public var opening: Day?

  /// What is due.
  public init(
    alarms: [DueAlarm] = [], reminders: [Reminder] = [], ladders: [Ladder] = [],
    opening: Day? = nil
  ) {
    self.alarms = alarms
    self.reminders = reminders
    self.ladders = ladders
    self.opening = opening
  }

  /// Whether nothing is.
  public var isEmpty: Bool {
    alarms.isEmpty && reminders.isEmpty && ladders.isEmpty && opening == nil
  }
}

/// An alarm of one occurrence of an object.
public struct DueAlarm: Hashable, Sendable {
  /// When it is due.
  public var due: Instant
  /// What tells it from every other alarm of the object: what it is and the occurrence.
  public var key: String
  /// UID of the object.
  public var uid: String
  /// What people call the object.
  public var about: Ref?
  /// Whose object it is.
  public var owner: PersonID
  /// What the object is to the office.
  public var kind: StoredObject.Kind

  /// An alarm with the given facts.
  public init(
    due: Instant, key: String, uid: String, about: Ref?, owner: PersonID, kind: StoredObject.Kind
  ) {
    self.due = due
    self.key = key
    self.uid = uid
    self.about = about
    self.owner = owner
    self.kind = kind
  }
}

/// When business opens next after an instant; nil where it never does.
///
/// - Throws: `Fault` when what is kept can't be read.
public func nextOpening(after last: Instant, seeing view: any View) throws(Fault) -> Instant? {
  let bells = Bells(office: try view.office, procedure: .none)
  let today = bells.office.zone.wallTime(at: last).day
  for step in 0..<40 {
    let day = today + step
    guard bells.office.calendar.isWorking(day) else { continue }
    let opening = bells.opening(of: day)
    if opening > last { return opening }
  }
  return nil
}

/// The day of an instant at the office.
///
/// - Throws: `Fault` when what is kept can't be read.
public func day(of now: Instant, seeing view: any View) throws(Fault) -> Day {
  try view.office.zone.wallTime(at: now).day
}
