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
  /// The mark of the button that was pressed, where it bore one.
  public var mark: String?
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
    (self.text, mark) = Self.split(text)
    self.isPress = isPress
    self.deliveryID = deliveryID
    self.answer = answer
    self.lateAnswer = lateAnswer
  }

  /// What parts the mark of a button from what it says; nothing that people type, `premium ~150000`
  /// among it, looks like it.
  static let markSign = " ~q0"

  /// The words and the mark of what came back.
  private static func split(_ text: String) -> (text: String, mark: String?) {
    guard let sign = text.ranges(of: markSign).last else { return (text, nil) }
    let mark = text[sign.upperBound...]
    guard (6...8).contains(mark.utf8.count),
      mark.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
    else { return (text, nil) }
    return (String(text[..<sign.lowerBound]), String(mark))
  }
}
