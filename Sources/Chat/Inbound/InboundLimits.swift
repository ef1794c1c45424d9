/// How much and how old a request may be.
public struct InboundLimits: Hashable, Sendable {
  /// The longest body, in bytes.
  public var body = 256 * 1024
  /// How far a signature's time may be from now, both ways, in seconds.
  public var tolerance = 5 * 60
  /// The same for DingTalk, whose own tolerance is that wide.
  public var dingtalkTolerance = 60 * 60

  /// 256 KB, five minutes and one hour.
  public init() {}
}
