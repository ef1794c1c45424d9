import Conversation
import FoundationEssentials
import Synchronization

/// What conversations remember beyond what is on the disk: nothing that a reply promised, so that
/// a question that only reads costs no write.
final class RecentSessions: Sendable {
  /// A session that goes on from one in the store.
  struct Kept: Sendable {
    /// The session in the store that it follows; where that has changed, this one is void.
    var base: [UInt8]?
    var session: Session
  }

  private let sessions = Mutex<[String: Kept]>([:])

  subscript(key: String) -> Kept? {
    get { sessions.withLock { $0[key] } }
    set { sessions.withLock { $0[key] = newValue } }
  }

  func drain() -> [String: Kept] {
    sessions.withLock { sessions in
      defer { sessions = [:] }
      return sessions
    }
  }
}

extension Session {
  /// A session as the store keeps it; one that cannot be read is begun anew.
  init(bytes: [UInt8]?) {
    let read = bytes.flatMap { try? JSONDecoder().decode(Session.self, from: Data($0)) }
    self = read ?? Session()
  }

  /// The session as the store keeps it, or nil where it holds nothing.
  var bytes: [UInt8]? {
    self == Session() ? nil : (try? JSONEncoder().encode(self)).map { [UInt8]($0) }
  }

  /// Whether a restart must not forget what has changed since the other: a question that waits,
  /// or the language.
  func isPressing(since other: Session) -> Bool {
    choices != other.choices || asking != other.asking || question != other.question
      || language != other.language
  }
}
