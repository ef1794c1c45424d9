import Wire

extension Outbound {
  /// The request for an access token; nil where the platform takes none.
  public static func tokenRequest(
    on platform: Platform, with secrets: Secrets
  ) throws(OutboundRefusal) -> HTTPDraft? {
    let writing = try Writing(platform: platform, secrets: secrets, now: 0)
    switch platform {
    case .feishu:
      let body: JSON = [
        "app_id": .string(try writing.setting("app_id")),
        "app_secret": .string(try writing.setting("app_secret")),
      ]
      return HTTPDraft(
        post: body.bytes, to: writing.api + "auth/v3/tenant_access_token/internal")
    case .wecom:
      let company = Form.encoded(try writing.setting("corp_id"))
      let secret = Form.encoded(try writing.setting("secret"))
      return HTTPDraft(get: writing.api + "gettoken?corpid=\(company)&corpsecret=\(secret)")
    default: return nil
    }
  }

  /// The token in the body of the answer to `tokenRequest`; nil where there is none, and then
  /// `verdict` tells why.
  public static func token(from body: [UInt8]) -> AccessToken? {
    guard let body = answer(body), (body["code"] ?? body["errcode"])?.int ?? 0 == 0,
      let value = (body["tenant_access_token"] ?? body["access_token"])?.string,
      KeyShape.token(2_048).complaint(about: value) == nil,
      let lifetime = (body["expire"] ?? body["expires_in"])?.int
    else { return nil }
    return AccessToken(value: value, lifetime: max(0, min(lifetime, 86_400)))
  }
}
