import Wire

/// Requests that make a platform show something to people, and what their answers mean.
public enum Outbound {
  /// The request that sends a message, signed at a time in seconds since 1970; where `tokenRequest`
  /// gives a request, its token is needed.
  public static func request(
    _ message: OutboundMessage, on platform: Platform, with secrets: Secrets,
    token: AccessToken? = nil, at now: Int
  ) throws(OutboundRefusal) -> HTTPDraft {
    let writing = try Writing(platform: platform, secrets: secrets, now: now)
    return switch platform {
    case .line: try writing.line(message)
    case .slack: try writing.slack(message)
    case .mattermost: try writing.mattermost(message)
    case .telegram: try writing.telegram(message)
    case .dingtalk: try writing.dingtalk(message)
    case .feishu: try writing.feishu(message, token: token)
    case .wecom: try writing.wecom(message, token: token)
    case .discord: try writing.discord(message)
    }
  }

  /// The request that sends an answer to the address which came with a line; nil where none did, or
  /// where the platform has no such addresses.
  public static func answer(
    _ text: String, buttons: [Button] = [], isPrivate: Bool = false, to line: ChatLine,
    on platform: Platform, with secrets: Secrets
  ) -> HTTPDraft? {
    guard case .url(let url) = line.lateAnswer else { return nil }
    let words = Utterance(text, buttons, on: platform, with: secrets)
    let body: JSON
    switch platform {
    case .slack:
      body = JSON(
        members: [("replace_original", false)] + words.slackAnswer(isPrivate: isPrivate))
    case .mattermost:
      body = JSON(members: words.mattermostAnswer(isPrivate: isPrivate, with: secrets))
    case .dingtalk: body = words.dingtalk()
    case .discord: body = JSON(members: words.discordAnswer(isPrivate: isPrivate))
    case .line, .telegram, .feishu, .wecom: return nil
    }
    return HTTPDraft(post: body.bytes, to: url)
  }
}
