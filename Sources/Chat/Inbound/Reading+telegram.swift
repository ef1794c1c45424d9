import Wire

extension Reading {
  func telegram() throws(InboundRefusal) -> Inbound {
    let secret = try secret("secret_token")
    let token = try header("x-telegram-bot-api-secret-token")
    guard Proof.isSame(token, secret) else { throw .forged }
    let body = try json()
    let id = try identifier(body["update_id"])
    if let press = body["callback_query"] { return try telegramPress(press, id: id) }
    guard let message = body["message"] else { return .nothing }
    guard let sender = message["from"], sender["is_bot"]?.bool != true,
      let said = (message["text"] ?? message["caption"])?.string, let text = addressed(said)
    else { return .nothing }
    return .lines([
      try telegramLine(from: sender, in: message["chat"], text: text, isPress: false, id: id)
    ])
  }

  private func telegramPress(_ press: JSON, id: String) throws(InboundRefusal) -> Inbound {
    guard let sender = press["from"], sender["is_bot"]?.bool != true,
      let data = press["data"]?.string
    else { return .nothing }
    let chat = press["message"]?["chat"]
    return .lines([
      try telegramLine(from: sender, in: chat, text: data.spoken, isPress: true, id: id)
    ])
  }

  private func telegramLine(
    from sender: JSON, in chat: JSON?, text: String, isPress: Bool, id: String
  ) throws(InboundRefusal) -> ChatLine {
    let user = try identifier(sender["id"])
    let room = identifierIfAny(chat?["id"]) ?? user
    return ChatLine(
      user: user, room: room, isGroup: room != user && chat?["type"]?.string != "private",
      text: text, isPress: isPress, deliveryID: id, answer: .httpReply,
      lateAnswer: .recipient(room))
  }

  /// The text without the bot's name; nil where the command is for another bot.
  private func addressed(_ said: String) -> String? {
    let text = said.spoken
    let word = text.prefix { !$0.isWhitespace }
    let rest = text[word.endIndex...].trimmed
    guard let sign = word.firstIndex(of: "@") else { return text }
    let name = word[sign...].dropFirst().filter { $0 != ":" && $0 != "," }.lowercased()
    let isOurs = secrets["bot_name"].map { $0.lowercased() == name } ?? name.hasSuffix("bot")
    if word.hasPrefix("/") { return isOurs ? "\(word[..<sign]) \(rest)".trimmed : nil }
    return sign == word.startIndex && isOurs ? rest : text
  }
}
