import Wire

extension Reading {
  func discord() throws(InboundRefusal) -> Inbound {
    guard let key = Hex.bytes(try secret("public_key")) else { throw .notSetUp }
    let time = try header("x-signature-timestamp")
    let signature = try header("x-signature-ed25519")
    let seconds = try seconds(time)
    guard let signature = Hex.bytes(signature),
      Proof.isSigned(Array(time.utf8) + request.body, signature: signature, key: key)
    else { throw .forged }
    try demandFresh(seconds, within: limits.tolerance)
    let body = try json()
    switch body["type"]?.int {
    case 1: return .handshake(["type": 1])
    case 2: return try discordLine(body, text: discordWords(body["data"]), isPress: false)
    case 3:
      let data = body["data"]
      guard let text = (data?["values"]?.array?.first ?? data?["custom_id"])?.string else {
        throw .unexpected
      }
      return try discordLine(body, text: text, isPress: true)
    case .some: return .nothing
    case nil: throw .unexpected
    }
  }

  private func discordLine(
    _ body: JSON, text: String, isPress: Bool
  ) throws(InboundRefusal) -> Inbound {
    let sender = body["member"]?["user"] ?? body["user"]
    guard sender?["bot"]?.bool != true else { return .nothing }
    let user = try identifier(sender?["id"])
    let room = try identifier(body["channel_id"] ?? body["channel"]?["id"])
    // Type 1 is a channel of two.
    let isDirect = body["guild_id"] == nil && body["channel"]?["type"]?.int == 1
    return .lines([
      ChatLine(
        user: user, room: room, isGroup: !isDirect, text: text.spoken, isPress: isPress,
        deliveryID: deliveryID(body["id"], orHash: request.body), answer: .httpReply,
        lateAnswer: discordPlace(body) ?? .recipient(room))
    ])
  }

  /// The names of subcommands and the values of options, in their order; the command's own name
  /// only leads to the bot.
  private func discordWords(_ data: JSON?) -> String {
    (data?["options"]?.array ?? []).compactMap { option in
      switch (option["type"]?.int, option["value"]) {
      case (1, _), (2, _):
        "\(option["name"]?.string ?? "") \(discordWords(option))"
      case (_, .string(let text)): text
      case (_, .int(let number)): String(number)
      case (_, .decimal(let number)): number
      case (_, .bool(let flag)): flag ? "true" : "false"
      default: nil
      }
    }.joined(separator: " ")
  }

  private func discordPlace(_ body: JSON) -> AnswerPlace? {
    guard let application = identifierIfAny(body["application_id"]),
      let token = body["token"]?.string, !token.isEmpty, token.utf8.count <= 512
    else { return nil }
    let base = secrets["api"] ?? Platform.discord.api
    let path = "webhooks/\(Form.encoded(application))/\(Form.encoded(token))"
    return .url(base.asBase + path)
  }
}
