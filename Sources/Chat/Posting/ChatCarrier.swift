public import CivilTime

/// Hands messages and answers over to chat platforms and to programs of the office's own.
public struct ChatCarrier: Sendable {
  private let post: any Post
  private let tokens = TokenPurse()

  /// A carrier that sends by a post.
  public init(post: any Post) {
    self.post = post
  }

  /// A platform as an office has set it up, at a time.
  public struct Route: Sendable {
    /// The platform.
    public var platform: Platform
    /// What is set; `allow_private` lets requests go into private nets.
    public var secrets: Secrets
    /// What time it is.
    public var now: Instant

    /// A platform with what is set of it.
    public init(_ platform: Platform, _ secrets: Secrets, at now: Instant) {
      self.platform = platform
      self.secrets = secrets
      self.now = now
    }
  }

  /// Sends a message once; a token that the platform no longer takes is fetched anew, once.
  public func carry(_ message: OutboundMessage, over route: Route) async -> Trial {
    do {
      let verdict = try await send(message, over: route)
      guard verdict == .staleToken else { return Trial(verdict) }
      tokens.forget(route)
      return Trial(try await send(message, over: route))
    } catch let missing as NoToken {
      return Trial(missing.verdict)
    } catch {
      return Trial(error)
    }
  }

  /// Sends what answers a line once: to the address that came with it, else as a message with the
  /// given key to where it was said.
  public func carry(
    answer text: String, buttons: [Button], key: String, to line: ChatLine, over route: Route
  ) async -> Trial {
    if let draft = Outbound.answer(
      text, buttons: buttons, isPrivate: true, to: line, on: route.platform,
      with: route.secrets)
    {
      do { return Trial(try await send(draft, over: route)) } catch { return Trial(error) }
    }
    guard case .recipient(let recipient) = line.lateAnswer else {
      return .never("there is nowhere to answer")
    }
    return await carry(
      OutboundMessage(to: recipient, text: text, buttons: buttons, key: key), over: route)
  }

  /// The platform gave no token, for that reason.
  private struct NoToken: Error {
    var verdict: OutboundVerdict
  }

  private func send(
    _ message: OutboundMessage, over route: Route
  ) async throws -> OutboundVerdict {
    let draft = try Outbound.request(
      message, on: route.platform, with: route.secrets, token: try await token(over: route),
      at: route.now.seconds)
    return try await send(draft, over: route)
  }

  private func send(_ draft: HTTPDraft, over route: Route) async throws -> OutboundVerdict {
    let answer = try await post.send(draft, anywhere: route.mayGoAnywhere)
    return Outbound.verdict(
      on: route.platform, status: answer.status, headers: answer.headers, body: answer.body)
  }

  /// The token that goes with a request, kept or fetched; nil where the platform takes none.
  private func token(over route: Route) async throws -> AccessToken? {
    guard let draft = try Outbound.tokenRequest(on: route.platform, with: route.secrets) else {
      return nil
    }
    if let kept = tokens.token(for: route) { return kept }
    let answer = try await post.send(draft, anywhere: route.mayGoAnywhere)
    guard let token = Outbound.token(from: answer.body) else {
      let verdict = Outbound.verdict(
        on: route.platform, status: answer.status, headers: answer.headers, body: answer.body)
      throw NoToken(verdict: verdict == .delivered ? .retry(after: nil) : verdict)
    }
    tokens.keep(token, for: route)
    return token
  }
}

extension ChatCarrier.Route {
  fileprivate var mayGoAnywhere: Bool { secrets["allow_private"] == "yes" }
}
