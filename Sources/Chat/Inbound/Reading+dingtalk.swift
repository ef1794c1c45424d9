import Wire

extension Reading {
  /// DingTalk's signature covers the time only, not the body.
  func dingtalk() throws(InboundRefusal) -> Inbound {
    let key = try secret("app_secret")
    let time = try header("timestamp")
    let sign = try header("sign")
    let milliseconds = try seconds(time)
    guard let code = Base64.bytes(sign),
      Proof.isCode(code, of: Array("\(time)\n\(key)".utf8), key: key.utf8)
    else { throw .forged }
    try demandFresh(milliseconds / 1000, within: limits.dingtalkTolerance)
    let body = try json()
    guard let type = body["msgtype"]?.string else { throw .unexpected }
    let sender = try identifier(body["senderId"])
    guard type == "text", sender != body["chatbotUserId"]?.string else { return .nothing }
    guard let text = body["text"]?["content"]?.string else { throw .unexpected }
    let user = identifierIfAny(body["senderStaffId"]) ?? sender
    let room = try identifier(body["conversationId"])
    let place = body["sessionWebhook"]?.string
      .flatMap { trusted($0, hosts: ["dingtalk.com"]) }
    return .lines([
      ChatLine(
        user: user, room: room, isGroup: body["conversationType"]?.string != "1",
        text: text.spoken, deliveryID: deliveryID(body["msgId"], orHash: request.body),
        answer: .httpReply, lateAnswer: place ?? .recipient(room))
    ])
  }
}
