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

  init(store: any Store, tally: Tally) {
    self.store = store
    self.tally = tally
  }

  private enum Found: Sendable {
    case answer(Answer)
    case gathered(Feed, Rendition.State, changed: Instant)
  }

  /// The feed of a token as it stands at an instant; `source` is the URL it is fetched from.
  func answer(
    to token: FeedToken, source: String?, at now: Instant
  ) async throws -> Answer {
    let key = FeedShelf.Key(token: token.hash, source: source)
    let kept = shelf[key]
    let found = try await store.read { book in try Self.look(key, kept, in: book, at: now) }
    switch found {
    case .answer(let answer):
      return answer
    case .gathered(let feed, let state, let changed):
      let text = try feed.text(source: source)
      let rendition = Rendition(text.bytes, state: state, changed: changed, former: kept)
      shelf.put(rendition, for: key)
      tally.rendered(missing: text.unreadable.count)
      return .rendition(rendition)
    }
  }

  private static func look(
    _ key: FeedShelf.Key, _ kept: Rendition?, in book: any Book, at now: Instant
  ) throws -> Found {
    guard let grant = try book.feed(key.token) else { return .answer(.unknown) }
    guard grant.revoked == nil else { return .answer(.revoked) }
    let state = Rendition.State(number: try book.lastNumber, day: Feed.today(at: now))
    if let kept, kept.state == state { return .answer(.rendition(kept)) }
    guard let name = FeedName(grant.feed), let privacy = Privacy(rawValue: grant.privacy) else {
      throw Fault.damaged("feed \(grant.feed), \(grant.privacy): no such feed")
    }
    let last = try book.journal(of: nil, by: nil, limit: 1).first?.at
    return .gathered(
      try Feed(name, privacy, seeing: book, at: now), state,
      changed: max(last ?? grant.created, grant.created))
  }
}
