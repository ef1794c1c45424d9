/// Who the speaker is on the platforms on which people chat.
public enum AccountCommand: Codable, Hashable, Sendable {
  /// A code of six digits, for one platform or any, that makes a user of it known as the speaker.
  case invite(platform: String?, digits: String = "")
  /// A code said where the speaker is known already.
  case redeem(String)
  case list
  case unlink(platform: String)

  var onlyReads: Bool {
    switch self {
    case .redeem, .list: true
    case .invite, .unlink: false
    }
  }
}

extension Command {
  /// The command with the digits that it takes from chance, where it takes any.
  public func drawing(_ digits: String) -> Command {
    guard case .account(.invite(let platform, _)) = self else { return self }
    return .account(.invite(platform: platform, digits: digits))
  }
}
