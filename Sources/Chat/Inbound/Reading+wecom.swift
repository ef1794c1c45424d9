import Wire

extension Reading {
  func wecom() throws(InboundRefusal) -> Inbound {
    let company = try secret("corp_id")
    guard
      let seal = WeComSeal(
        token: try secret("token"), aesKey: try secret("aes_key"), company: company)
    else { throw .notSetUp }
    guard request.query.utf8.count <= 8192, let query = Form(request.query) else { throw .badQuery }
    guard let signature = query["msg_signature"], let time = query["timestamp"],
      let nonce = query["nonce"]
    else { throw .unsigned }
    let seconds = try seconds(time)
    let sealed = try wecomSealed(query)
    let ours = seal.signature(time: time, nonce: nonce, sealed: sealed)
    guard Proof.isSame(signature.lowercased(), ours) else { throw .forged }
    try demandFresh(seconds, within: limits.tolerance)
    guard let opened = seal.open(sealed) else { throw .forged }
    guard opened.isOurs else { throw .notOurs }
    if request.method == "GET" { return .handshake(opened.content) }
    guard let text = String(validating: opened.content, as: UTF8.self),
      let message = FlatXML(text)
    else { throw .notXML }
    return try wecomMessage(message, signed: opened.content)
  }

  private func wecomSealed(_ query: Form) throws(InboundRefusal) -> String {
    if request.method == "GET" {
      guard let echo = query["echostr"] else { throw .unsigned }
      // A plus sign that was not encoded has been read as a space.
      return String(echo.map { $0 == " " ? "+" : $0 })
    }
    guard let sealed = FlatXML(try text())?["Encrypt"] else { throw .notXML }
    return sealed
  }

  private func wecomMessage(_ message: FlatXML, signed: [UInt8]) throws(InboundRefusal) -> Inbound {
    let user = try identifier(message["FromUserName"].map(JSON.string))
    let text: String
    let isPress: Bool
    switch (message["MsgType"], message["Event"]) {
    case ("text", _):
      guard let content = message["Content"] else { throw .unexpected }
      (text, isPress) = (content, false)
    case ("event", "click"):
      guard let key = message["EventKey"] else { throw .unexpected }
      (text, isPress) = (key, true)
    case (.some, _): return .nothing
    case (nil, _): throw .unexpected
    }
    return .lines([
      ChatLine(
        user: user, room: user, isGroup: false, text: text.spoken, isPress: isPress,
        deliveryID: deliveryID(message["MsgId"].map(JSON.string), orHash: signed),
        answer: .httpReply, lateAnswer: .recipient(user))
    ])
  }
}
