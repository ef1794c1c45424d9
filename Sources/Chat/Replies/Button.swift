/// Something to press under a message.
public struct Button: Hashable, Sendable {
  /// What stands on it.
  public var label: String
  /// What it says when it is pressed.
  public var value: String
  /// The question that it answers, in letters and digits, as `ChatLine.mark` gives it back.
  public var mark: String?

  /// A button that says a value.
  public init(label: String, value: String, mark: String? = nil) {
    self.label = label
    self.value = value
    self.mark = mark
  }

  /// What a platform sends back when it is pressed.
  var payload: String { mark.map { "\(value)\(ChatLine.markSign)\($0)" } ?? value }
}
