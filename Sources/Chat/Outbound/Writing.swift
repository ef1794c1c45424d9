/// A message on its way into a request.
struct Writing {
  let platform: Platform
  let secrets: Secrets
  let now: Int

  /// Refuses settings that the platform does not take, so that none of them can end up as more than
  /// a value in a header or an address.
  init(platform: Platform, secrets: Secrets, now: Int) throws(OutboundRefusal) {
    if let complaint = platform.complaint(about: secrets, for: [.sending]) {
      throw OutboundRefusal(reason: complaint)
    }
    self.platform = platform
    self.secrets = secrets
    self.now = now
  }

  var api: String { (secrets["api"] ?? platform.api).asBase }

  func setting(_ name: String) throws(OutboundRefusal) -> String {
    guard let value = secrets[name] else {
      throw OutboundRefusal(reason: "\(platform.rawValue): \(name) is missing")
    }
    return value
  }

  func words(of message: OutboundMessage) -> Utterance {
    Utterance(message.text, message.buttons, on: platform, with: secrets)
  }

  func bearer(_ token: String, scheme: String = "Bearer") -> (String, String) {
    ("authorization", "\(scheme) \(token)")
  }

  func token(_ token: AccessToken?) throws(OutboundRefusal) -> String {
    guard let token else {
      throw OutboundRefusal(reason: "\(platform.rawValue): an access token is needed first")
    }
    return token.value
  }
}
