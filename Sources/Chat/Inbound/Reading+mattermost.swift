import Wire

extension Reading {
  /// Mattermost signs nothing: a token in the body says who it is, so that the body is read first.
  func mattermost() throws(InboundRefusal) -> Inbound {
    _ = try secret("token")
    switch try contentType() {
    case "application/json":
      let body = try json()
      if let context = body["context"] { return try mattermostPress(body, context) }
      return try mattermostWords { body[$0]?.string }
    case "application/x-www-form-urlencoded":
      let form = try form()
      return try mattermostWords { form[$0] }
    default: throw .contentType
    }
  }

  /// A slash command, or a message that an outgoing webhook passes on.
  private func mattermostWords(_ field: (String) -> String?) throws(InboundRefusal) -> Inbound {
    let authorization = try headerIfAny("authorization").flatMap { $0.after("Token ") }
    let tokens = [authorization, field("token")].compactMap { $0 }
    guard !tokens.isEmpty else { throw .unsigned }
    guard tokens.allSatisfy(isMattermostToken) else { throw .forged }
    guard var text = field("text") else { throw .unexpected }
    let user = try identifier(field("user_id").map(JSON.string))
    let room = try identifier(field("channel_id").map(JSON.string))
    let isCommand = field("command") != nil
    if !isCommand, let trigger = field("trigger_word") {
      text = text.trimmed.after(trigger) ?? text
    }
    let id = field("trigger_id").map { JSON.string(Proof.digest($0.utf8)) }
    let post = field("post_id").map(JSON.string)
    // A direct channel is named for its two members, with __ between them.
    let isDirect =
      field("channel_name")?.split(separator: "_").count == 2
      && field("channel_name")?.utf8.count == 54
    return .lines([
      ChatLine(
        user: user, room: room, isGroup: !isDirect, text: text.spoken,
        deliveryID: deliveryID(isCommand ? id : post, orHash: request.body),
        answer: .httpReply, lateAnswer: mattermostPlace(field("response_url"), room: room))
    ])
  }

  /// A press proves itself by the seal that the button was sent with.
  private func mattermostPress(_ body: JSON, _ context: JSON) throws(InboundRefusal) -> Inbound {
    guard let value = context["value"]?.string, let seal = context["seal"]?.string else {
      throw .unsigned
    }
    let tokens = try secret("token").split(separator: " ")
    let isOurs = tokens.contains { token in
      Proof.isSame(Utterance.mattermostSeal(of: value, token: String(token)), seal)
    }
    guard isOurs else { throw .forged }
    let user = try identifier(body["user_id"])
    let room = try identifier(body["channel_id"])
    let id = body["trigger_id"]?.string.map { JSON.string(Proof.digest($0.utf8)) }
    return .lines([
      ChatLine(
        user: user, room: room, isGroup: true, text: value.spoken, isPress: true,
        deliveryID: deliveryID(id, orHash: request.body), answer: .httpReply,
        lateAnswer: .recipient(room))
    ])
  }

  private func isMattermostToken(_ text: String) -> Bool {
    (secrets["token"] ?? "").split(separator: " ").contains { Proof.isSame($0, text) }
  }

  private func mattermostPlace(_ address: String?, room: String) -> AnswerPlace {
    address.flatMap { trusted($0, hosts: [], setting: "url") } ?? .recipient(room)
  }
}
