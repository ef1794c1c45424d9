/// How much one text or object may bring before it is refused.
public struct Limits: Hashable, Sendable {
  /// The bytes of a whole stream.
  public var stream = 256 << 20
  /// The bytes of one object: the components that share a UID.
  public var object = 1 << 20
  /// The properties of one object, those of its alarms and exceptions included.
  public var properties = 1_000
  /// The bytes of one physical line; what is folded may be longer.
  public var line = 64 << 10
  /// How deep components may nest.
  public var depth = 16
  /// The time zones one stream may define.
  public var zones = 1_000

  /// What the house promises.
  public static let standard = Limits()
}
