public import Conversation
import Planner
public import Store

/// A platform's request that a line came with: carried out once, however often it comes.
public struct Call: Sendable {
  /// The platform, which the request's id belongs to.
  public var platform: String
  /// What the platform calls the request.
  public var id: String
  /// Whether others read along; then only what shows no client is answered.
  public var isAloud: Bool
  /// Whether the line is a button's, which shows that the question under it was put in private.
  public var isPress: Bool
  /// The mark of the question that the line answers, where it bears one.
  public var mark: String?
  /// Puts the reply into the answer that is kept.
  public var form: @Sendable (Reply) -> AnsweredCall

  /// A request with the given facts.
  public init(
    platform: String, id: String, isAloud: Bool = false, isPress: Bool = false,
    mark: String? = nil,
    form: @escaping @Sendable (Reply) -> AnsweredCall
  ) {
    self.platform = platform
    self.id = id
    self.isAloud = isAloud
    self.isPress = isPress
    self.mark = mark
    self.form = form
  }

  /// What came of it.
  public enum Outcome: Sendable {
    /// It was carried out now.
    case answered(Reply, AnsweredCall)
    /// It had been before.
    case kept(AnsweredCall)
  }

  func keep(_ reply: Reply, at desk: any Desk) throws {
    try desk.keep(form(reply), on: platform)
  }
}
