public import CivilTime

/// A meeting with a time, read from a VEVENT.
public struct Appointment: Hashable, Sendable {
  /// How it stands.
  public enum Status: String, Codable, Sendable {
    case booked
    /// The client has said yes.
    case confirmed
    case cancelled
    /// The client did not come.
    case noShow = "no_show"
  }

  /// The reference.
  public var ref: Ref
  /// The UID, the same for life.
  public var uid: String
  /// Whose appointment it is.
  public var owner: PersonID
  /// The client it is with.
  public var client: Ref?
  /// What it is for.
  public var purpose: String
  /// Where: as typed, or the name of a room.
  public var place: String?
  /// The room it takes.
  public var room: PersonID?
  /// The start on the wall clock of `zone`.
  public var start: WallTime
  /// Length in seconds.
  public var seconds: Int
  /// The zone that the start is kept in.
  public var zone: Zone
  /// Whether it takes whole days (DTSTART is a DATE).
  public var isAllDay: Bool
  /// How it stands.
  public var status: Status
  /// SEQUENCE.
  public var sequence: Int
  /// Whether it takes time (TRANSP).
  public var isBusy: Bool
  /// Whether it is for its owner only (CLASS other than PUBLIC).
  public var isPrivate: Bool
  /// Questions, answers and what came of them.
  public var risk = RiskRecord()

  /// An appointment with the given facts.
  public init(
    ref: Ref, uid: String, owner: PersonID, client: Ref?, purpose: String, place: String?,
    room: PersonID?, start: WallTime, seconds: Int, zone: Zone, isAllDay: Bool = false,
    status: Status = .booked, sequence: Int = 0, isBusy: Bool = true,
    isPrivate: Bool = false
  ) {
    self.ref = ref
    self.uid = uid
    self.owner = owner
    self.client = client
    self.purpose = purpose
    self.place = place
    self.room = room
    self.start = start
    self.seconds = seconds
    self.zone = zone
    self.isAllDay = isAllDay
    self.status = status
    self.sequence = sequence
    self.isBusy = isBusy
    self.isPrivate = isPrivate
  }

  /// The time it takes.
  public var span: Span { Span(zone.instant(of: start), seconds: seconds) }
}
