import CivilTime
import Wire

extension Writing {
  /// Signed as Standard Webhooks has it, so that the receiver can check it as this room does.
  func line(_ message: OutboundMessage) throws(OutboundRefusal) -> HTTPDraft {
    guard let key = StandardSignature(secret: try setting("secret")),
      KeyShape.token(256).complaint(about: message.key) == nil
    else { throw OutboundRefusal(reason: "line: the message's key cannot be a webhook-id") }
    let data = [("to", .string(message.recipient))] + words(of: message).line
    let body: JSON = [
      "type": "chat.message", "timestamp": .string(Instant(seconds: now).description),
      "data": JSON(members: data),
    ]
    let bytes = body.bytes
    let time = String(now)
    return HTTPDraft(
      post: bytes, to: try setting("url"),
      headers: [
        ("webhook-id", message.key), ("webhook-timestamp", time),
        ("webhook-signature", key.sign(id: message.key, time: time, body: bytes)),
      ])
  }
}
