import Wire

/// What a request turns out to be once its sender is proved.
public enum Inbound: Hashable, Sendable {
  /// The platform wants to see that the address is alive: answer with just this.
  case handshake(status: Int, contentType: String, body: [UInt8])
  /// What people said.
  case lines([ChatLine])
  /// Accepted, and nothing to do: the bot's own words, edits, events of other kinds.
  case nothing

  /// Proves the sender and reads the request, at a time in seconds since 1970; what it throws is
  /// to be answered.
  public static func read(
    _ request: InboundRequest, of platform: Platform, with secrets: Secrets, at now: Int,
    limits: InboundLimits = InboundLimits()
  ) throws(InboundRefusal) -> Inbound {
    guard request.method == "POST" || request.method == "GET" && platform == .wecom else {
      throw .method
    }
    guard request.body.count <= limits.body else { throw .tooLarge }
    let reading = Reading(request: request, secrets: secrets, now: now, limits: limits)
    return switch platform {
    case .line: try reading.line()
    case .slack: try reading.slack()
    case .mattermost: try reading.mattermost()
    case .telegram: try reading.telegram()
    case .dingtalk: try reading.dingtalk()
    case .feishu: try reading.feishu()
    case .wecom: try reading.wecom()
    case .discord: try reading.discord()
    }
  }

  static func handshake(_ json: JSON) -> Inbound {
    .handshake(status: 200, contentType: ContentType.json, body: json.bytes)
  }

  static func handshake(_ text: [UInt8]) -> Inbound {
    .handshake(status: 200, contentType: ContentType.text, body: text)
  }
}
