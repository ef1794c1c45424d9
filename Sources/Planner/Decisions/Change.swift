/// A thing the store keeps.
public enum Record: Hashable, Sendable {
  case object(StoredObject)
  case client(Client)
  case person(Person)
  case reminder(Reminder)
  case ladder(Ladder)
}

/// What one decision does to one record; the record as it was makes it possible to undo.
public struct Change: Hashable, Sendable {
  /// The record as it was; nil where it is new.
  public var before: Record?
  /// The record as it becomes; nil where it is removed.
  public var after: Record?

  /// A change from one state to another.
  public init(before: Record?, after: Record?) {
    self.before = before
    self.after = after
  }

  /// The reference of the record changed.
  public var ref: Ref? {
    switch after ?? before {
    case .object(let object): object.ref
    case .client(let client): client.ref
    case .reminder(let reminder): reminder.ref
    case .person, .ladder, nil: nil
    }
  }
}
