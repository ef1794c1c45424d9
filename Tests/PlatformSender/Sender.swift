public import Chat

/// A platform that sends what somebody types: it signs whatever it is given as the platform would.
public struct Sender: Sendable {
  /// Which it is.
  public let platform: Platform
  /// What it and the office agreed on.
  public var secrets: Secrets
  /// Who types.
  public var user: String
  /// Whether others read it there.
  public var isGroup: Bool

  /// When it sends, unless told otherwise.
  public static let now = 1_790_000_000
  /// The private half of Discord's key, in hexadecimal digits.
  public static let edKey = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
  /// A name of a room as Mattermost makes them.
  public static let room = String(repeating: "r", count: 26)
  static let lineKey = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

  /// A platform with the usual secrets but for `changes`.
  public init(
    _ platform: Platform, user: String = "u1", isGroup: Bool = false,
    _ changes: [String: String] = [:]
  ) {
    self.platform = platform
    self.user = user
    self.isGroup = isGroup
    secrets = Secrets(Sender.values(platform).merging(changes) { $1 })
  }

  /// What the office sets so that it can tell the platform's requests from others.
  public static func values(_ platform: Platform) -> [String: String] {
    switch platform {
    case .line: ["secret": "whsec_\(lineKey)"]
    case .slack: ["signing_secret": "8f742231b10e8888abcd99yyyzzz85a5"]
    case .mattermost: ["token": "tokenone tokentwo"]
    case .telegram: ["secret_token": "tele_Secret-1"]
    case .dingtalk: ["app_secret": "this is secret"]
    case .feishu: ["encrypt_key": "test key", "verification_token": "verify-me"]
    case .wecom:
      [
        "token": "QDG6eK", "aes_key": "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C",
        "corp_id": "wx5823bf96d3bd56c7",
      ]
    case .discord:
      ["public_key": "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"]
    }
  }

  /// The headers without which nothing passes.
  public var proofs: [String] {
    switch platform {
    case .line: ["webhook-id", "webhook-timestamp", "webhook-signature"]
    case .slack: ["X-Slack-Request-Timestamp", "X-Slack-Signature"]
    case .telegram: ["X-Telegram-Bot-Api-Secret-Token"]
    case .dingtalk: ["timestamp", "sign"]
    case .feishu: ["X-Lark-Request-Timestamp", "X-Lark-Request-Nonce", "X-Lark-Signature"]
    case .discord: ["X-Signature-Timestamp", "X-Signature-Ed25519"]
    case .mattermost, .wecom: []
    }
  }

  /// Whether the signature covers the body.
  public var coversBody: Bool { ![.mattermost, .telegram, .dingtalk].contains(platform) }

  /// Whether a time is signed.
  public var hasTime: Bool { ![.mattermost, .telegram].contains(platform) }

  /// What becomes of a request: what it was read as, or the refusal.
  public func read(
    _ request: InboundRequest, at now: Int = now
  ) -> Result<Inbound, InboundRefusal> {
    do throws(InboundRefusal) {
      return .success(try Inbound.read(request, of: platform, with: secrets, at: now))
    } catch {
      return .failure(error)
    }
  }

  /// The lines of a body that it signs.
  public func lines(_ body: String, type: String? = nil) -> [ChatLine] {
    guard case .success(.lines(let lines)) = read(request(body: Array(body.utf8), type: type))
    else { return [] }
    return lines
  }
}

extension Result where Success == Inbound, Failure == InboundRefusal {
  /// The status of the answer.
  public var status: Int {
    switch self {
    case .success: 200
    case .failure(let refusal): refusal.status
    }
  }

  /// The line, where there is one.
  public var line: ChatLine? {
    guard case .success(.lines(let lines)) = self, lines.count == 1 else { return nil }
    return lines.first
  }
}
