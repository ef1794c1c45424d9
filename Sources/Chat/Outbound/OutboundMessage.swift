/// Something for the bot to say unasked.
public struct OutboundMessage: Hashable, Sendable {
  /// The platform's id of a room or a user, as `AnswerPlace.recipient` gives it.
  public var recipient: String
  /// The words, without any markup.
  public var text: String
  /// What can be pressed under them; spelled out where the platform has no buttons.
  public var buttons: [Button]
  /// The same for each attempt at the same message, so that receivers can drop a second one.
  public var key: String

  /// A message for a room or a user.
  public init(to recipient: String, text: String, buttons: [Button] = [], key: String) {
    self.recipient = recipient
    self.text = text
    self.buttons = buttons
    self.key = key
  }
}
