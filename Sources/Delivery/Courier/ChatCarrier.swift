import Chat
import CivilTime
import Planner
import Reception
import Store
import Synchronization

/// Hands messages over to chat platforms and to programs of the office's own.
struct ChatCarrier: Sendable {
  let post: any Post
  private let tokens = TokenPurse()

  init(post: any Post) {
    self.post = post
  }

  /// Sends a message once; a token that the platform no longer takes is fetched anew, once.
  func carry(
    _ push: Push, to account: Account, over hookup: Hookup, at now: Instant
  ) async -> Trial {
    guard let platform = Platform(rawValue: account.platform) else {
      return .never("no such platform")
    }
    let errand = Errand(
      platform: platform, secrets: Secrets(hookup.values),
      anywhere: hookup.values["allow_private"] == "yes", now: now,
      message: OutboundMessage(
        to: account.place ?? account.user, text: push.text,
        buttons: push.answers.map { Button(label: $0.label, value: $0.line) }, key: push.key))
    do {
      let verdict = try await send(errand)
      guard verdict == .staleToken else { return Self.trial(verdict) }
      tokens.forget(errand)
      return Self.trial(try await send(errand))
    } catch let refusal as OutboundRefusal {
      return .never(refusal.reason)
    } catch let failure as PostFailure {
      switch failure {
      case .refused(let reason): return .never(reason)
      case .passing(let reason): return .later(reason, after: nil)
      }
    } catch let missing as NoToken {
      return Self.trial(missing.verdict)
    } catch {
      return .later("unforeseen", after: nil)
    }
  }

  /// What is sent where.
  struct Errand {
    var platform: Platform
    var secrets: Secrets
    var anywhere: Bool
    var now: Instant
    var message: OutboundMessage
  }

  /// The platform gave no token, for that reason.
  private struct NoToken: Error {
    var verdict: OutboundVerdict
  }

  private func send(_ errand: Errand) async throws -> OutboundVerdict {
    let draft = try Outbound.request(
      errand.message, on: errand.platform, with: errand.secrets, token: try await token(errand),
      at: errand.now.seconds)
    let answer = try await post.send(draft, anywhere: errand.anywhere)
    return Outbound.verdict(
      on: errand.platform, status: answer.status, headers: answer.headers, body: answer.body)
  }

  /// The token that goes with a request, kept or fetched; nil where the platform takes none.
  private func token(_ errand: Errand) async throws -> AccessToken? {
    guard let draft = try Outbound.tokenRequest(on: errand.platform, with: errand.secrets) else {
      return nil
    }
    if let kept = tokens.token(for: errand) { return kept }
    let answer = try await post.send(draft, anywhere: errand.anywhere)
    guard let token = Outbound.token(from: answer.body) else {
      let verdict = Outbound.verdict(
        on: errand.platform, status: answer.status, headers: answer.headers, body: answer.body)
      throw NoToken(verdict: verdict == .delivered ? .retry(after: nil) : verdict)
    }
    tokens.keep(token, for: errand)
    return token
  }

  private static func trial(_ verdict: OutboundVerdict) -> Trial {
    switch verdict {
    case .delivered: .handedOver
    case .retry(let wait): .later("the platform wants it later", after: wait)
    case .staleToken: .later("the platform takes no token", after: nil)
    case .refused(let reason): .never(reason)
    }
  }
}

/// Tokens that are good for a while, in memory only.
private final class TokenPurse: Sendable {
  private struct Kept {
    var token: AccessToken
    var secrets: Secrets
    var end: Instant
  }

  /// Seconds before its end from which on a token is not used any more.
  private static let margin = 60
  private let kept = Mutex<[Platform: Kept]>([:])

  /// One that still holds and was given for the same settings.
  func token(for errand: ChatCarrier.Errand) -> AccessToken? {
    kept.withLock { kept in
      guard let found = kept[errand.platform], found.secrets == errand.secrets,
        errand.now < found.end
      else { return nil }
      return found.token
    }
  }

  func keep(_ token: AccessToken, for errand: ChatCarrier.Errand) {
    let end = errand.now + max(0, token.lifetime - Self.margin)
    kept.withLock {
      $0[errand.platform] = Kept(token: token, secrets: errand.secrets, end: end)
    }
  }

  func forget(_ errand: ChatCarrier.Errand) { kept.withLock { $0[errand.platform] = nil } }
}
