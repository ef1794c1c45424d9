public import CivilTime
public import Conversation
public import Planner
public import Store

/// Takes lines of people and answers them: one line is one turn, kept before it is answered.
public struct Reception: Sendable {
  /// Where everything is kept.
  public let store: any Store
  /// What is understood and said.
  public let phrasebook: Phrasebook

  let recent = RecentSessions()
  let random: @Sendable () -> UInt64

  /// A reception over a store, with the words of a phrasebook; `random` is where the digits of
  /// codes come from.
  public init(
    store: any Store, phrasebook: Phrasebook,
    random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: 0...UInt64.max) }
  ) {
    self.store = store
    self.phrasebook = phrasebook
    self.random = random
  }

  /// Answers a line; what it changed is on the disk when this returns.
  ///
  /// Throws `Stranger` where the office has no such person, and what the store throws. Each
  /// channel of a person is a conversation of its own, with its own pending question.
  public func turn(
    _ line: String, by person: PersonID, on channel: String, at now: Instant
  ) async throws -> Reply {
    switch try await take(newTurn(line, by: person, on: channel, at: now), for: nil) {
    case .reply(let reply): return reply
    // Without a request nothing is kept of one.
    case .kept: return Reply(.error, "")
    }
  }

  /// What came of a turn.
  enum Taken: Sendable {
    case reply(Reply)
    /// The request that it came with was answered before.
    case kept(AnsweredCall)
  }

  func newTurn(
    _ line: String, by person: PersonID, on channel: String, at now: Instant
  ) -> Turn {
    let digits = String(random() % 1_000_000)
    return Turn(
      line: line, person: person, session: "\(person)/\(channel)", now: now,
      phrasebook: phrasebook,
      digits: String(repeating: "0", count: 6 - digits.utf8.count) + digits)
  }

  func take(_ turn: Turn, for call: Call?) async throws -> Taken {
    let recent = recent[turn.session]
    switch try await store.read({ try turn.look(at: $0, recent: recent) }) {
    case .answered(let reply, let next):
      guard next.isPressing else {
        self.recent[turn.session] = next.kept
        return .reply(reply)
      }
      try await store.write { desk in
        try desk.setSession(turn.session, to: next.session.bytes)
        try call?.keep(reply, at: desk)
      }
      self.recent[turn.session] = nil
      return .reply(reply)
    case .pending(let heard, let base):
      let (taken, kept) = try await store.write { desk -> (Taken, RecentSessions.Kept?) in
        if let call, let answer = try desk.answered(call.id, on: call.platform) {
          return (.kept(answer), recent)
        }
        let (reply, kept) = try turn.decide(at: desk, recent: recent, heard: heard, base: base)
        try call?.keep(reply, at: desk)
        return (.reply(reply), kept)
      }
      self.recent[turn.session] = kept
      return taken
    }
  }

  /// Answers a line that cannot be read, and says why.
  public func complain(
    _ complaint: Complaint, to person: PersonID, on channel: String, at now: Instant
  ) async throws -> Reply {
    let turn = newTurn("", by: person, on: channel, at: now)
    let recent = recent[turn.session]
    return try await store.read { book in
      var scene = try turn.scene(of: book, recent: recent).scene
      return phrasebook.reply(to: .refused(complaint), in: &scene)
    }
  }

  /// Keeps what conversations remember and no turn had to keep: what `repeat`, `more` and `it`
  /// mean. To be called when the program ends.
  public func close() async throws {
    let sessions = recent.drain()
    guard !sessions.isEmpty else { return }
    try await store.write { desk in
      for (key, kept) in sessions where try desk.session(key) == kept.base {
        try desk.setSession(key, to: kept.session.bytes)
      }
    }
  }
}

/// Somebody speaks whom the office does not know.
public struct Stranger: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name they gave.
  public var person: PersonID

  /// A stranger of that name.
  public init(person: PersonID) {
    self.person = person
  }

  /// One line.
  public var description: String { "nobody here is called \(person)" }
}
