extension Platform {
  /// What a key is for.
  public enum Direction: Hashable, Sendable {
    case receiving
    case sending
  }

  /// A setting that a platform knows.
  public struct Key: Hashable, Sendable {
    /// The name by which `Secrets` finds it.
    public let name: String
    /// Where nothing goes without it.
    public let required: Set<Direction>
    let shape: KeyShape

    init(_ name: String, _ shape: KeyShape, for required: Set<Direction> = []) {
      self.name = name
      self.shape = shape
      self.required = required
    }
  }

  /// All keys the platform knows, the ones for receiving first.
  public var keys: [Key] { ownKeys + [Self.allowPrivate] }

  /// Whether messages may go to an address within the office's own net.
  private static let allowPrivate = Key("allow_private", .yesOrNo)

  private var ownKeys: [Key] {
    switch self {
    case .line:
      [
        Key("secret", .standardSecret, for: [.receiving, .sending]),
        Key("old_secret", .standardSecret), Key("url", .address, for: [.sending]),
      ]
    case .slack:
      [
        Key("signing_secret", .token(256), for: [.receiving]),
        Key("bot_token", .token(512), for: [.sending]), Key("api", .address),
      ]
    case .mattermost:
      [
        Key("token", .tokens, for: [.receiving]), Key("url", .address),
        Key("bot_token", .token(512)),
        Key("hook_url", .address), Key("press_url", .address),
      ]
    case .telegram:
      [
        Key("secret_token", .telegramSecret, for: [.receiving]), Key("bot_name", .name),
        Key("bot_token", .telegramBot, for: [.sending]), Key("api", .address),
      ]
    case .dingtalk:
      [
        Key("app_secret", .phrase(256), for: [.receiving]),
        Key("url", .address, for: [.sending]), Key("robot_secret", .phrase(256)),
        Key("api", .address),
      ]
    case .feishu:
      [
        Key("verification_token", .token(256), for: [.receiving]), Key("encrypt_key", .phrase(256)),
        Key("app_id", .token(128), for: [.sending]),
        Key("app_secret", .token(256), for: [.sending]), Key("api", .address),
      ]
    case .wecom:
      [
        Key("token", .token(64), for: [.receiving]), Key("aes_key", .aesKey, for: [.receiving]),
        Key("corp_id", .token(128), for: [.receiving, .sending]),
        Key("secret", .token(256), for: [.sending]), Key("agent_id", .digits, for: [.sending]),
        Key("api", .address),
      ]
    case .discord:
      [
        Key("public_key", .hex(64), for: [.receiving]),
        Key("bot_token", .token(512), for: [.sending]), Key("api", .address),
      ]
    }
  }

  /// The first thing that is wrong with a platform's settings, on one line that shows no value; nil
  /// where all is well for the directions named.
  public func complaint(about secrets: Secrets, for directions: Set<Direction>) -> String? {
    let keys = keys
    for name in secrets.names {
      guard let key = keys.first(where: { $0.name == name }) else {
        let known = keys.map(\.name).joined(separator: ", ")
        return "\(rawValue): no such key; it knows \(known)"
      }
      if let complaint = key.shape.complaint(about: secrets[name] ?? "") {
        return "\(rawValue): \(name) \(complaint)"
      }
    }
    for key in keys where !key.required.isDisjoint(with: directions) && secrets[key.name] == nil {
      return "\(rawValue): \(key.name) is missing"
    }
    let hasWay = secrets["hook_url"] != nil || secrets["url"] != nil && secrets["bot_token"] != nil
    guard self != .mattermost || !directions.contains(.sending) || hasWay else {
      return "mattermost: url and bot_token, or hook_url, are missing"
    }
    return nil
  }
}
