/// Something to press under a message.
public struct Button: Hashable, Sendable {
  /// What stands on it.
  public var label: String
  /// What comes back as the text of a `ChatLine` when it is pressed.
  public var value: String

  /// A button that says a value.
  public init(label: String, value: String) {
    self.label = label
    self.value = value
  }
}
