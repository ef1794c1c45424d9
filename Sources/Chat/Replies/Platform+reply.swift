import Wire

extension Platform {
  /// What to put into the answer to the request that brought a line; nil where the platform does
  /// not read that answer, or where the settings lack what it takes.
  ///
  /// Only the person sees a private one, where the platform can do that. WeCom alone signs the time
  /// (in seconds since 1970) and needs random bytes, at least 24 that nobody can foretell.
  public func reply(
    _ text: String, buttons: [Button] = [], isPrivate: Bool = false, to line: ChatLine,
    with secrets: Secrets, at now: Int, random: [UInt8]
  ) -> HTTPAnswer? {
    guard line.answer == .httpReply else { return nil }
    let words = Utterance(text, buttons, on: self, with: secrets)
    switch self {
    case .line: return HTTPAnswer(JSON(members: words.line))
    case .slack: return HTTPAnswer(JSON(members: words.slackAnswer(isPrivate: isPrivate)))
    case .mattermost where line.isPress:
      return HTTPAnswer(words.mattermostUpdate(isPrivate: isPrivate, with: secrets))
    case .mattermost:
      let members = words.mattermostAnswer(isPrivate: isPrivate, with: secrets)
      return HTTPAnswer(JSON(members: members))
    case .telegram:
      return HTTPAnswer(
        JSON(members: [("method", "sendMessage")] + words.telegram(to: line.room)))
    case .dingtalk: return HTTPAnswer(words.dingtalk())
    case .discord:
      let data = JSON(members: words.discordAnswer(isPrivate: isPrivate))
      return HTTPAnswer(["type": 4, "data": data])
    case .wecom:
      return WeComReply.answer(words.text, to: line.user, with: secrets, at: now, random: random)
    case .feishu: return nil
    }
  }

  /// What to answer where there is nothing to say, or nothing yet; nil where an empty answer with
  /// status 200 does.
  ///
  /// Discord then shows that an answer is coming, to the person alone if it is to be private.
  public func deferral(isPrivate: Bool = false) -> HTTPAnswer? {
    switch self {
    case .discord: HTTPAnswer(["type": 5, "data": ["flags": isPrivate ? 64 : 0]])
    case .feishu: HTTPAnswer([:])
    default: nil
    }
  }
}
