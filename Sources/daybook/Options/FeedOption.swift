import ArgumentParser
import Planner

enum FeedOption {
  static let help: ArgumentHelp =
    "person/ID, team/ID, client/ID, plan/ID, duty/NAME, renewals or office"

  /// Reads the name of a feed.
  static func feed(_ text: String) throws -> FeedName {
    guard let name = FeedName(text) else {
      throw ValidationError("'\(text)' is no feed: \(help.abstract)")
    }
    return name
  }

  /// Reads how much a feed shows.
  static func privacy(_ text: String) throws -> Privacy {
    guard let privacy = Privacy(rawValue: text) else {
      throw ValidationError("'\(text)' is no privacy: full, initials or busy")
    }
    return privacy
  }
}
