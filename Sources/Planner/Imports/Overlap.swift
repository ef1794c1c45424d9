/// Two appointments of one person at the same time, as imports can bring them.
public struct Overlap: Hashable, Sendable {
  /// Whose time it is.
  public var person: PersonID
  /// The one that begins first.
  public var one: Engagement
  /// The other.
  public var other: Engagement

  /// An overlap of two engagements.
  public init(of person: PersonID, _ one: Engagement, _ other: Engagement) {
    self.person = person
    self.one = one
    self.other = other
  }
}
