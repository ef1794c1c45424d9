import Wire

extension Writing {
  func slack(_ message: OutboundMessage) throws(OutboundRefusal) -> HTTPDraft {
    let body = JSON(
      members: [
        ("channel", .string(message.recipient)),
        ("client_msg_id", .string(Proof.uuid(message.key))), ("unfurl_links", false),
      ] + words(of: message).slack)
    return HTTPDraft(
      post: body.bytes, to: api + "chat.postMessage",
      headers: [bearer(try setting("bot_token"))])
  }

  /// By the API where a bot is set up; otherwise by the incoming webhook, to its own channel unless
  /// the recipient is named as `@person` or `#channel`.
  func mattermost(_ message: OutboundMessage) throws(OutboundRefusal) -> HTTPDraft {
    let words = words(of: message)
    let attachments = words.mattermostAttachments(with: secrets)
    guard let token = secrets["bot_token"], let base = secrets["url"] else {
      let named = message.recipient
      let channel: JSON? =
        named.hasPrefix("@")
        ? .string(named) : named.hasPrefix("#") ? .string(String(named.dropFirst())) : nil
      let body: JSON = [
        "text": .string(words.text), "channel": channel, "attachments": attachments,
      ]
      return HTTPDraft(post: body.bytes, to: try setting("hook_url"))
    }
    let body: JSON = [
      "channel_id": .string(message.recipient), "message": .string(words.text),
      "pending_post_id": .string(Proof.uuid(message.key)),
      "props": attachments.map { ["attachments": $0] },
    ]
    return HTTPDraft(
      post: body.bytes, to: base.asBase + "api/v4/posts", headers: [bearer(token)])
  }

  func telegram(_ message: OutboundMessage) throws(OutboundRefusal) -> HTTPDraft {
    let body = JSON(members: words(of: message).telegram(to: message.recipient))
    return HTTPDraft(
      post: body.bytes, to: api + "bot\(try setting("bot_token"))/sendMessage")
  }

  func discord(_ message: OutboundMessage) throws(OutboundRefusal) -> HTTPDraft {
    // A nonce has at most 25 characters.
    let nonce = Proof.digest(message.key.utf8).prefix(25)
    let body = JSON(
      members: words(of: message).discord
        + [("nonce", .string(String(nonce))), ("enforce_nonce", true)])
    return HTTPDraft(
      post: body.bytes, to: api + "channels/\(Form.encoded(message.recipient))/messages",
      headers: [bearer(try setting("bot_token"), scheme: "Bot")])
  }
}
