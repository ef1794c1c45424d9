import Wire

extension Reading {
  func line() throws(InboundRefusal) -> Inbound {
    let secret = try secret("secret")
    let keys = [secret, secrets["old_secret"] ?? ""].compactMap { StandardSignature(secret: $0) }
    guard !keys.isEmpty else { throw .notSetUp }
    let id = try header("webhook-id")
    let time = try header("webhook-timestamp")
    let signatures = try header("webhook-signature")
    let seconds = try seconds(time)
    let isOurs = keys.contains { key in
      key.accepts(signatures, id: id, time: time, body: request.body)
    }
    guard isOurs else { throw .forged }
    try demandFresh(seconds, within: limits.tolerance)
    let body = try json()
    guard let type = body["type"]?.string else { throw .unexpected }
    guard type == "chat.line" else { return .nothing }
    guard let text = body["data"]?["text"]?.string else { throw .unexpected }
    let user = try identifier(body["data"]?["user"])
    let room = identifierIfAny(body["data"]?["room"]) ?? user
    return .lines([
      ChatLine(
        user: user, room: room, isGroup: room != user, text: text.spoken,
        deliveryID: deliveryID(.string(id), orHash: "\(id).\(time).".utf8 + request.body),
        answer: .httpReply, lateAnswer: .recipient(room))
    ])
  }
}
