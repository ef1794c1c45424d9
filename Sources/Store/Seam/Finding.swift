/// Something wrong that a check found.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
  /// What kind of thing is wrong.
  public enum Kind: String, Sendable {
    /// A journal entry was changed, removed or put in.
    case chain
    /// A derived row is missing, too many or different.
    case derived
    /// A row points to nothing.
    case orphan
    /// Something kept cannot be opened with the key or cannot be read.
    case unreadable
    /// The database itself says that it is damaged.
    case database
  }

  /// What kind of thing is wrong.
  public var kind: Kind
  /// Where: `journal 17`, `li.wei/appointments/x.ics`.
  public var place: String
  /// What is wrong there, in words.
  public var detail: String

  /// A finding at a place.
  public init(_ kind: Kind, at place: String, _ detail: String) {
    self.kind = kind
    self.place = place
    self.detail = detail
  }

  /// One line: place, then detail.
  public var description: String { "\(place): \(detail)" }
}
