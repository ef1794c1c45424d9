import Wire

extension Reading {
  func slack() throws(InboundRefusal) -> Inbound {
    let key = try secret("signing_secret")
    let time = try header("x-slack-request-timestamp")
    let signature = try header("x-slack-signature")
    let seconds = try seconds(time)
    guard signature.hasPrefix("v0="), let code = Hex.bytes(signature.dropFirst(3)),
      Proof.isCode(code, of: Array("v0:\(time):".utf8) + request.body, key: key.utf8)
    else { throw .forged }
    try demandFresh(seconds, within: limits.tolerance)
    switch try contentType() {
    case "application/json": return try slackEvent(try json())
    case "application/x-www-form-urlencoded": return try slackForm(try form())
    default: throw .contentType
    }
  }

  private func slackEvent(_ body: JSON) throws(InboundRefusal) -> Inbound {
    switch body["type"]?.string {
    case "url_verification":
      guard let challenge = body["challenge"]?.string else { throw .unexpected }
      return .handshake(Array(challenge.utf8))
    case "event_callback": break
    case .some: return .nothing
    case nil: throw .unexpected
    }
    guard let event = body["event"], let type = event["type"]?.string else { throw .unexpected }
    let isMine = event["bot_id"] != nil || event["bot_profile"] != nil
    let isPlain = event["edited"] == nil && event["hidden"] == nil
    let isSaid = [nil, "file_share", "thread_broadcast"].contains(event["subtype"]?.string)
    // What mentions the bot in a channel comes twice, as a message too.
    let isForUs =
      type == "app_mention" || type == "message" && event["channel_type"]?.string == "im"
    guard isForUs, !isMine, isPlain, isSaid else { return .nothing }
    let user = try identifier(event["user"])
    let room = try identifier(event["channel"])
    guard let text = event["text"]?.string else { throw .unexpected }
    let bot = body["authorizations"]?.array?.first?["user_id"]?.string
    guard user != bot else { return .nothing }
    return .lines([
      ChatLine(
        user: user, room: room, isGroup: !room.hasPrefix("D"),
        text: SlackText.plain(text, bot: bot, isMention: type == "app_mention"),
        deliveryID: deliveryID(body["event_id"], orHash: request.body),
        answer: .recipient(room), lateAnswer: .recipient(room))
    ])
  }

  private func slackForm(_ form: Form) throws(InboundRefusal) -> Inbound {
    if let payload = form["payload"] { return try slackPress(try json(of: payload)) }
    guard form["ssl_check"] == nil else { return .nothing }
    guard form["command"] != nil, let text = form["text"] else { throw .unexpected }
    let user = try identifier(form["user_id"].map(JSON.string))
    let room = try identifier(form["channel_id"].map(JSON.string))
    return .lines([
      ChatLine(
        user: user, room: room, isGroup: !room.hasPrefix("D"), text: text.spoken,
        deliveryID: Proof.digest(form["trigger_id"].map { Array($0.utf8) } ?? request.body),
        answer: .httpReply, lateAnswer: slackPlace(form["response_url"], room: room))
    ])
  }

  private func slackPress(_ payload: JSON) throws(InboundRefusal) -> Inbound {
    guard let type = payload["type"]?.string else { throw .unexpected }
    guard type == "block_actions" else { return .nothing }
    let user = try identifier(payload["user"]?["id"])
    // Presses in a modal have no channel; they are answered to the person.
    let room = identifierIfAny(payload["channel"]?["id"]) ?? user
    guard let actions = payload["actions"]?.array else { throw .unexpected }
    let id = Proof.digest(
      payload["trigger_id"]?.string.map { Array($0.utf8) } ?? request.body)
    let place = slackPlace(payload["response_url"]?.string, room: room)
    var lines: [ChatLine] = []
    for (index, action) in actions.prefix(8).enumerated() {
      let chosen = action["value"] ?? action["selected_option"]?["value"]
      guard let text = chosen?.string else { continue }
      lines.append(
        ChatLine(
          user: user, room: room, isGroup: !room.hasPrefix("D") && room != user,
          text: text.spoken, isPress: true, deliveryID: index == 0 ? id : "\(id)-\(index)",
          answer: place, lateAnswer: place))
    }
    return lines.isEmpty ? .nothing : .lines(lines)
  }

  private func slackPlace(_ address: String?, room: String) -> AnswerPlace {
    address.flatMap { trusted($0, hosts: ["slack.com", "slack-gov.com"]) } ?? .recipient(room)
  }
}
