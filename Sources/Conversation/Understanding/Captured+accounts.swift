import Planner

extension Captured {
  /// Who the speaker is on the platforms.
  var account: Command? {
    switch command.id {
    case "link":
      code.map { .account(.redeem($0)) } ?? .account(.invite(platform: platform))
    case "links": .account(.list)
    case "unlink": platform.map { .account(.unlink(platform: $0)) }
    default: nil
    }
  }

  /// What was said in the place of a platform, where it is none.
  var strangePlatform: Complaint? {
    guard ["link", "unlink"].contains(command.id), let words = text("platform"), platform == nil
    else { return nil }
    return .notUnderstood(words, command: command.id)
  }

  private var platform: String? {
    text("platform").flatMap { reader.platforms[$0.lowercased()] }
  }

  /// The digits of a code, however wide they are written.
  private var code: String? {
    text("code").map { text in
      text.compactMap(\.wholeNumberValue).map(String.init).joined()
    }
  }
}
