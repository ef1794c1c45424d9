/// Where a request goes: the host and port of its address.
struct Destination: Hashable {
  /// The name or IP address, without brackets.
  var host: String
  var port: Int

  /// The host and port of an absolute http or https address; nil for one with a user, an escape or
  /// any other letter in them that two readers might read in two ways.
  init?(_ url: String) {
    guard let scheme = [("https://", 443), ("http://", 80)].first(where: { url.hasPrefix($0.0) })
    else { return nil }
    let authority = url.dropFirst(scheme.0.count).prefix { !"/?#".contains($0) }
    var name = authority
    var digits: Substring?
    if authority.first == "[" {
      guard let end = authority.firstIndex(of: "]") else { return nil }
      name = authority[authority.index(after: authority.startIndex)..<end]
      let rest = authority[authority.index(after: end)...]
      guard rest.isEmpty || rest.first == ":" else { return nil }
      digits = rest.isEmpty ? nil : rest.dropFirst()
      guard name.utf8.allSatisfy({ $0.isHexDigit || $0 == 0x3A || $0 == 0x2E }) else { return nil }
    } else {
      let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count <= 2, let first = parts.first else { return nil }
      name = first
      digits = parts.count == 2 ? parts[1] : nil
      guard name.utf8.allSatisfy(\.mayStandInName) else { return nil }
    }
    guard !name.isEmpty, name.utf8.count <= 253 else { return nil }
    host = String(name)
    guard let digits else {
      port = scheme.1
      return
    }
    guard let port = Int(digits), (1...65_535).contains(port) else { return nil }
    self.port = port
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x46).contains(self) || (0x61...0x66).contains(self)
  }

  fileprivate var mayStandInName: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
      || self == 0x2D || self == 0x2E || self == 0x5F
  }
}
