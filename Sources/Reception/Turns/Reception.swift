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

  /// A reception over a store, with the words of a phrasebook.
  public init(store: any Store, phrasebook: Phrasebook) {
    self.store = store
    self.phrasebook = phrasebook
  }

  /// Answers a line; what it changed is on the disk when this returns.
  ///
  /// Throws `Stranger` where the office has no such person, and what the store throws. Each
  /// channel of a person is a conversation of its own, with its own pending question.
  public func turn(
    _ line: String, by person: PersonID, on channel: String, at now: Instant
  ) async throws -> Reply {
    let turn = Turn(
      line: line, person: person, session: "\(person)/\(channel)", now: now,
      phrasebook: phrasebook)
    let recent = recent[turn.session]
    switch try await store.read({ try turn.look(at: $0, recent: recent) }) {
    case .answered(let reply, let next):
      if next.isPressing {
        try await store.write { try $0.setSession(turn.session, to: next.session.bytes) }
        self.recent[turn.session] = nil
      } else {
        self.recent[turn.session] = next.kept
      }
      return reply
    case .pending(let heard, let base):
      let (reply, kept) = try await store.write {
        try turn.decide(at: $0, recent: recent, heard: heard, base: base)
      }
      self.recent[turn.session] = kept
      return reply
    }
  }

  /// Answers a line that cannot be read, and says why.
  public func complain(
    _ complaint: Complaint, to person: PersonID, on channel: String, at now: Instant
  ) async throws -> Reply {
    let turn = Turn(
      line: "", person: person, session: "\(person)/\(channel)", now: now, phrasebook: phrasebook)
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
