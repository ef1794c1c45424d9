import CivilTime
import Planner
import Store

/// Hands out feeds to whoever brings a token.
struct FeedDesk: Sendable {
  /// What a token opens.
  enum Answer: Sendable {
    case rendition(Rendition)
    case revoked
    case unknown
  }

  let store: any Store
  let tally: Tally
  private let shelf = FeedShelf()
  private let press = FeedPress()

  init(store: any Store, tally: Tally) {
    self.store = store
    self.tally = tally
  }

  /// What a look into the day-book says of a token.
  private enum Look: Sendable {
    case open(FeedGrant, Rendition.State)
    case answer(Answer)
  }

  /// The feed of a token as it stands at an instant; `source` is the URL it is fetched from.
  ///
  /// Where nothing was written down since the last time, that is known from two short looks.
  func answer(
    to token: FeedToken, source: String?, at now: Instant
  ) async throws -> Answer {
    let key = FeedShelf.Key(token: token.hash, source: source)
    let look = try await store.read { book -> Look in
      guard let grant = try book.feed(key.token) else { return .answer(.unknown) }
      guard grant.revoked == nil else { return .answer(.revoked) }
      return .open(grant, Rendition.State(number: try book.lastNumber, day: Feed.today(at: now)))
    }
    switch look {
    case .answer(let answer): return answer
    case .open(let grant, let state):
      if let kept = shelf[key], kept.state == state { return .rendition(kept) }
      return .rendition(
        try await press.rendition(for: key, of: state) {
          // Somebody may have written it since the shelf was looked at.
          if let kept = shelf[key], kept.state == state { return kept }
          return try await write(grant, for: key, at: now)
        })
    }
  }

  private func write(
    _ grant: FeedGrant, for key: FeedShelf.Key, at now: Instant
  ) async throws -> Rendition {
    guard let name = FeedName(grant.feed), let privacy = Privacy(rawValue: grant.privacy) else {
      throw Fault.damaged("feed \(grant.feed), \(grant.privacy): no such feed")
    }
    let (feed, number, last) = try await store.read { book in
      (
        try Feed(name, privacy, seeing: book, at: now), try book.lastNumber,
        try book.journal(of: nil, by: nil, limit: 1).first?.at
      )
    }
    let text = try feed.text(source: key.source)
    let rendition = Rendition(
      text.bytes, state: Rendition.State(number: number, day: Feed.today(at: now)),
      changed: max(last ?? grant.created, grant.created), former: shelf[key])
    shelf.put(rendition, for: key)
    tally.rendered(missing: text.unreadable.count)
    return rendition
  }
}
