import Conversation
public import Planner
import Store

extension Reception {
  /// Goes on with a conversation in a language, until somebody asks for another.
  public func speak(
    _ language: Language, to person: PersonID, on channel: String
  ) async throws {
    let key = "\(person)/\(channel)"
    try await store.write { desk in
      var session = Session(bytes: try desk.session(key))
      guard session.language != language else { return }
      session.language = language
      try desk.setSession(key, to: session.bytes)
    }
  }
}
