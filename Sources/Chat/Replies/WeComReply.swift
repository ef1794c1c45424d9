import Wire

/// WeCom's passive reply: XML, sealed like what came in.
enum WeComReply {
  /// Of the random bytes, 16 go into the seal and the rest, at least 8, into the nonce.
  static func answer(
    _ text: String, to user: String, with secrets: Secrets, at now: Int, random: [UInt8]
  ) -> HTTPAnswer? {
    guard random.count >= 24, let token = secrets["token"], let key = secrets["aes_key"],
      let company = secrets["corp_id"],
      let seal = WeComSeal(token: token, aesKey: key, company: company)
    else { return nil }
    let message =
      "<xml><ToUserName>\(FlatXML.section(user))</ToUserName>"
      + "<FromUserName>\(FlatXML.section(company))</FromUserName><CreateTime>\(now)</CreateTime>"
      + "<MsgType><![CDATA[text]]></MsgType><Content>\(FlatXML.section(text))</Content></xml>"
    guard let sealed = seal.seal(Array(message.utf8), random: Array(random.prefix(16))) else {
      return nil
    }
    let nonce = Hex.text(random.dropFirst(16).prefix(16))
    let signature = seal.signature(time: String(now), nonce: nonce, sealed: sealed)
    let wrapped =
      "<xml><Encrypt><![CDATA[\(sealed)]]></Encrypt>"
      + "<MsgSignature><![CDATA[\(signature)]]></MsgSignature><TimeStamp>\(now)</TimeStamp>"
      + "<Nonce><![CDATA[\(nonce)]]></Nonce></xml>"
    return HTTPAnswer(contentType: ContentType.xml, body: Array(wrapped.utf8))
  }
}
