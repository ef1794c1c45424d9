public import CivilTime

/// Whoever's time can be taken: a person, a room or a client.
public enum Participant: Codable, Hashable, Sendable, CustomStringConvertible {
  case person(PersonID)
  case client(Ref)

  /// The key under which their time is kept: `li.wei`, `C5`.
  public var description: String {
    switch self {
    case .person(let id): id.description
    case .client(let ref): ref.description
    }
  }
}

/// A stretch of time that an object takes from one participant.
public struct Engagement: Hashable, Sendable {
  /// When.
  public var span: Span
  /// By which object, `CALENDAR/NAME`.
  public var object: String
  /// What people call the object.
  public var ref: Ref?
  /// Whose object it is.
  public var owner: PersonID
  /// Whether it keeps the participant from being booked (TRANSP, STATUS, PARTSTAT).
  public var isBusy: Bool

  /// An engagement with the given facts.
  public init(span: Span, object: String, ref: Ref?, owner: PersonID, isBusy: Bool) {
    self.span = span
    self.object = object
    self.ref = ref
    self.owner = owner
    self.isBusy = isBusy
  }
}

/// One occurrence of an object in an agenda.
public struct AgendaItem: Sendable {
  /// When the occurrence takes place.
  public var span: Span
  /// RECURRENCE-ID of the occurrence as it is written, where the object recurs.
  public var recurrence: String?
  /// The object.
  public var object: StoredObject

  /// An item with the given facts.
  public init(span: Span, recurrence: String?, object: StoredObject) {
    self.span = span
    self.recurrence = recurrence
    self.object = object
  }
}
