import Wire

extension Writing {
  /// By the group robot's webhook; a recipient that is a person is called by a mention there.
  func dingtalk(_ message: OutboundMessage) throws(OutboundRefusal) -> HTTPDraft {
    var url = try setting("url")
    if let secret = secrets["robot_secret"] {
      let (milliseconds, isHuge) = now.multipliedReportingOverflow(by: 1000)
      guard !isHuge else { throw OutboundRefusal(reason: "dingtalk: no such time") }
      let code = Proof.code(of: Array("\(milliseconds)\n\(secret)".utf8), key: secret.utf8)
      let separator = url.contains("?") ? "&" : "?"
      url += "\(separator)timestamp=\(milliseconds)&sign=\(Form.encoded(Base64.text(code)))"
    }
    let isRoom = message.recipient.isEmpty || message.recipient.hasPrefix("cid")
    let body = words(of: message).dingtalk(calling: isRoom ? nil : message.recipient)
    return HTTPDraft(post: body.bytes, to: url)
  }

  func feishu(
    _ message: OutboundMessage, token: AccessToken?
  ) throws(OutboundRefusal) -> HTTPDraft {
    let (type, content) = words(of: message).feishu
    let body: JSON = [
      "receive_id": .string(message.recipient), "msg_type": .string(type),
      "content": .string(content), "uuid": .string(Proof.uuid(message.key)),
    ]
    let kinds = ["oc_": "chat_id", "on_": "union_id", "ou_": "open_id"]
    let kind = kinds.first { message.recipient.hasPrefix($0.key) }?.value ?? "open_id"
    return HTTPDraft(
      post: body.bytes, to: api + "im/v1/messages?receive_id_type=\(kind)",
      headers: [bearer(try self.token(token))])
  }

  func wecom(_ message: OutboundMessage, token: AccessToken?) throws(OutboundRefusal) -> HTTPDraft {
    let body: JSON = [
      "touser": .string(message.recipient), "msgtype": "text",
      "agentid": Int(try setting("agent_id")).map(JSON.int),
      "text": ["content": .string(words(of: message).text)],
      "enable_duplicate_check": 1, "duplicate_check_interval": 1800,
    ]
    let token = Form.encoded(try self.token(token))
    return HTTPDraft(post: body.bytes, to: api + "message/send?access_token=\(token)")
  }
}
