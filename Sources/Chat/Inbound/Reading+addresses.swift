extension Reading {
  /// An address that a platform gave to answer at, where it leads to the platform: to one of its
  /// hosts or below them, by https, or to wherever its API was set up to be.
  func trusted(_ address: String, hosts: [String], setting: String = "api") -> AnswerPlace? {
    guard KeyShape.address.complaint(about: address) == nil else { return nil }
    if let base = secrets[setting],
      address.hasPrefix(base.hasSuffix("/") ? base : base + "/")
    {
      return .url(address)
    }
    guard let rest = address.after("https://") else { return nil }
    // A user name or a port would come before the path as well, and belong to neither.
    let host = rest.prefix { $0 != "/" && $0 != "?" }.lowercased()
    guard hosts.contains(where: { host == $0 || host.hasSuffix(".\($0)") }),
      host.utf8.allSatisfy({ byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
      })
    else { return nil }
    return .url(address)
  }
}
