import Synchronization

/// Counts codes that were not good, so that nobody finds one by trying.
final class WrongCodes: Sendable {
  /// How many of a platform's users together may be wrong within the time, before none is heard.
  static let mostOfPlatform = 100
  private static let most = 10_000
  private let times = Mutex<[String: [Int]]>([:])

  /// Until when a user is not heard, in seconds; nil for one who is.
  func silence(of user: String, on platform: String, at now: Int, _ limits: ChatLimits) -> Int? {
    times.withLock { times in
      func end(_ key: String, _ most: Int) -> Int? {
        let recent = (times[key] ?? []).filter { $0 > now - limits.codeSeconds && $0 <= now }
        guard recent.count >= most, let last = recent.last else { return nil }
        return last + limits.codeSeconds
      }
      return end("\(platform)/\(user)", max(1, limits.codes))
        ?? end(platform, Self.mostOfPlatform)
    }
  }

  /// Notes a code that was not good; gives how many there were of the user.
  func add(_ user: String, on platform: String, at now: Int, _ limits: ChatLimits) -> Int {
    times.withLock { times in
      if times.count >= Self.most {
        times = times.filter { ($0.value.last ?? 0) > now - limits.codeSeconds }
      }
      for key in ["\(platform)/\(user)", platform] {
        times[key] =
          (times[key] ?? []).filter { $0 > now - limits.codeSeconds && $0 <= now } + [now]
      }
      return times["\(platform)/\(user)"]?.count ?? 0
    }
  }

  /// Forgets what a user got wrong before it was right.
  func forget(_ user: String, on platform: String) {
    times.withLock { $0["\(platform)/\(user)"] = nil }
  }
}
