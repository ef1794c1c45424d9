/// What somebody wants to be said at a time, to themselves or to a colleague.
public struct Reminding: Codable, Hashable, Sendable {
  /// When.
  public enum Time: Codable, Hashable, Sendable {
    case at(When)
    /// So many seconds before what it is about.
    case before(Int)
    /// Again and again, by an RRULE; `words` as it was said.
    case every(String, When, words: String)
  }

  /// To whom; nil for the speaker.
  public var to: PersonID?
  /// When.
  public var time: Time
  /// The words.
  public var words: String
  /// The object that it is about, where one was named.
  public var about: Target?

  /// Something to be said.
  public init(to: PersonID? = nil, _ time: Time, words: String = "", about: Target? = nil) {
    self.to = to
    self.time = time
    self.words = words
    self.about = about
  }
}
