/// A task that an answer can open.
public struct FollowUp: Hashable, Sendable {
  /// Its name: `get_ppe`.
  public var id: String
  /// What is to be done.
  public var title: Bilingual
  /// Whose it is.
  public var owner: Party
  /// When it is due.
  public var due: Due
  /// The work in it.
  public var effort: Offset
  /// The clause whose prompts it carries.
  public var clause: String?
  /// Whether its end lifts what the answer blocks.
  public var clears: Bool

  /// When a follow-up is due.
  public struct Due: Hashable, Sendable {
    /// `object.start` or `now`.
    public var from: String
    /// How long after that.
    public var offset: Offset
  }
}
