/// Something that a person said to the bot, or a button's value that a person pressed.
public struct ChatLine: Hashable, Sendable {
  /// The platform's own id of the person.
  public var user: String
  /// The platform's own id of the room, which is the user's where the platform knows no room.
  public var room: String
  /// Whether more than two can read along; taken to be so where the platform does not say.
  public var isGroup: Bool
  /// What was said, without the mention of the bot and without `@botname` behind a command.
  public var text: String
  /// Whether the text is the value of a pressed button.
  public var isPress: Bool
  /// The same for the same delivery, however often the platform repeats it.
  public var deliveryID: String
  /// Where an answer goes that is ready at once.
  public var answer: AnswerPlace
  /// Where an answer goes that takes longer than the platform waits.
  public var lateAnswer: AnswerPlace

  /// A line of these parts, as `Inbound.read` makes them.
  public init(
    user: String, room: String, isGroup: Bool, text: String, isPress: Bool = false,
    deliveryID: String, answer: AnswerPlace, lateAnswer: AnswerPlace
  ) {
    self.user = user
    self.room = room
    self.isGroup = isGroup
    self.text = text
    self.isPress = isPress
    self.deliveryID = deliveryID
    self.answer = answer
    self.lateAnswer = lateAnswer
  }
}
