/// What Feishu and WeCom give in exchange for the application's secret.
public struct AccessToken: Hashable, Sendable {
  /// The token, to be handed to `Outbound.request`.
  public let value: String
  /// For how many seconds it is good, counted from the answer that brought it.
  public let lifetime: Int
}
