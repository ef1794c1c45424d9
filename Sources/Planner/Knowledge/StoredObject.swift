/// One iCalendar object as the store keeps it: the text is the truth, the rest says where it lies.
public struct StoredObject: Hashable, Sendable {
  /// What the object is to the office.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case appointment
    case policy
    case task
    case availability
    case journal
  }

  /// The calendar it lies in, `OWNER/appointments`, `OWNER/tasks` or `OWNER/renewals`.
  public var calendar: String
  /// The last part of its path, unique in the calendar.
  public var name: String
  /// The UID of the iCalendar object, unique in the calendar.
  public var uid: String
  /// What it is to the office.
  public var kind: Kind
  /// What people call it.
  public var ref: Ref?
  /// Whose object it is.
  public var owner: PersonID
  /// The client it is about, whose data key seals the text.
  public var client: Ref?
  /// SEQUENCE of the object.
  public var sequence: Int
  /// The iCalendar stream, byte for byte.
  public var text: [UInt8]

  /// An object with the given facts.
  public init(
    calendar: String, name: String, uid: String, kind: Kind, ref: Ref?, owner: PersonID,
    client: Ref?, sequence: Int, text: [UInt8]
  ) {
    self.calendar = calendar
    self.name = name
    self.uid = uid
    self.kind = kind
    self.ref = ref
    self.owner = owner
    self.client = client
    self.sequence = sequence
    self.text = text
  }

  /// Where it lies: `CALENDAR/NAME`.
  public var path: String { "\(calendar)/\(name)" }
}
