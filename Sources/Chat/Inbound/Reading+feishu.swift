import Wire

extension Reading {
  /// With an encrypt key, only what is encrypted and signed by it passes; without one, the
  /// verification token in the body is all that Feishu gives.
  func feishu() throws(InboundRefusal) -> Inbound {
    let token = try secret("verification_token")
    guard let key = secrets["encrypt_key"] else {
      let body = try json()
      let given = (body["header"]?["token"] ?? body["token"])?.string
      guard let given else { throw .unsigned }
      guard Proof.isSame(given, token) else { throw .forged }
      if let handshake = try feishuHandshake(body, token: token) { return handshake }
      guard let made = body["header"]?["create_time"]?.string else { throw .unexpected }
      try demandFresh(seconds(made) / 1000, within: limits.tolerance)
      return try feishuEvent(body, signed: request.body)
    }
    let seal = FeishuSeal(key: key)
    let isSigned = try feishuSigned(by: seal)
    guard let sealed = try json()["encrypt"]?.string else { throw .notEncrypted }
    let opened = seal.open(sealed)
    guard isSigned else {
      // One answer to whatever is wrong with it, so that nothing is learnt about the key.
      guard let opened, let text = String(validating: opened, as: UTF8.self),
        let body = JSONReader.value(of: text),
        let handshake = try feishuHandshake(body, token: token)
      else { throw .unsigned }
      return handshake
    }
    guard let opened else { throw .forged }
    let body = try json(of: String(validating: opened, as: UTF8.self))
    if let handshake = try feishuHandshake(body, token: token) { return handshake }
    if let given = body["header"]?["token"]?.string, !Proof.isSame(given, token) { throw .forged }
    return try feishuEvent(body, signed: opened)
  }

  /// Whether the request is signed; throws where it is badly so.
  private func feishuSigned(by seal: FeishuSeal) throws(InboundRefusal) -> Bool {
    guard let signature = try headerIfAny("x-lark-signature") else { return false }
    let time = try header("x-lark-request-timestamp")
    let nonce = try header("x-lark-request-nonce")
    let seconds = try seconds(time)
    let ours = seal.signature(time: time, nonce: nonce, body: request.body)
    guard Proof.isSame(signature.lowercased(), ours) else { throw .forged }
    try demandFresh(seconds, within: limits.tolerance)
    return true
  }

  private func feishuHandshake(
    _ body: JSON, token: String
  ) throws(InboundRefusal) -> Inbound? {
    guard body["type"]?.string == "url_verification" else { return nil }
    guard let challenge = body["challenge"]?.string, let given = body["token"]?.string,
      Proof.isSame(given, token)
    else { throw .unsigned }
    return .handshake(["challenge": .string(challenge)])
  }

  private func feishuEvent(_ body: JSON, signed: [UInt8]) throws(InboundRefusal) -> Inbound {
    guard let head = body["header"], let event = body["event"],
      let type = head["event_type"]?.string
    else { throw .unexpected }
    if let app = secrets["app_id"], let given = head["app_id"]?.string, given != app {
      throw .notOurs
    }
    let id = deliveryID(head["event_id"] ?? event["message"]?["message_id"], orHash: signed)
    switch type {
    case "im.message.receive_v1": return try feishuMessage(event, id: id)
    case "card.action.trigger": return try feishuPress(event, id: id)
    default: return .nothing
    }
  }

  private func feishuMessage(_ event: JSON, id: String) throws(InboundRefusal) -> Inbound {
    guard let message = event["message"], let type = message["message_type"]?.string else {
      throw .unexpected
    }
    guard type == "text", event["sender"]?["sender_type"]?.string != "app" else { return .nothing }
    let user = try identifier(event["sender"]?["sender_id"]?["open_id"])
    let room = try identifier(message["chat_id"])
    let content = try json(of: message["content"]?.string)
    guard let said = content["text"]?.string?.trimmed else { throw .unexpected }
    let text = unmentioned(said, mentions: message["mentions"]?.array ?? [])
    return .lines([
      ChatLine(
        user: user, room: room, isGroup: message["chat_type"]?.string != "p2p",
        text: text.spoken, deliveryID: id, answer: .recipient(room),
        lateAnswer: .recipient(room))
    ])
  }

  /// The text with people's names for the keys that stand for them; a key at the beginning is the
  /// bot's, who is only told what mentions it.
  private func unmentioned(_ text: String, mentions: [JSON]) -> String {
    var text = text
    let known = mentions.compactMap { mention -> (key: String, name: String)? in
      guard let key = mention["key"]?.string, !key.isEmpty else { return nil }
      return (key, mention["name"]?.string ?? "")
    }.sorted { $0.key.utf8.count > $1.key.utf8.count }
    if let rest = known.lazy.compactMap({ text.after($0.key) }).first { text = rest }
    for (key, name) in known {
      text = text.split(separator: key, omittingEmptySubsequences: false)
        .joined(separator: "@\(name)")
    }
    return text
  }

  private func feishuPress(_ event: JSON, id: String) throws(InboundRefusal) -> Inbound {
    let user = try identifier(event["operator"]?["open_id"])
    let room = identifierIfAny(event["context"]?["open_chat_id"]) ?? user
    let value = event["action"]?["value"]
    guard let text = (value?["value"] ?? value)?.string else { return .nothing }
    return .lines([
      ChatLine(
        user: user, room: room, isGroup: room != user, text: text.spoken, isPress: true,
        deliveryID: id, answer: .recipient(room), lateAnswer: .recipient(room))
    ])
  }
}
