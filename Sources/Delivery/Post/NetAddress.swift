/// An IP address, to tell which net it lies in.
struct NetAddress: Hashable {
  /// Four bytes or sixteen.
  let bytes: [UInt8]

  /// The address as the system writes it: `10.0.0.1`, `fe80::1`, `::ffff:10.0.0.1`.
  init?(_ text: String) {
    guard let bytes = text.contains(":") ? Self.six(text) : Self.four(text) else { return nil }
    self.bytes = bytes
  }

  /// Whether it is an address of the open net, to which an office's messages may go: not this
  /// machine, not the net it stands in, nobody's and not everybody's (RFC 6890 and its registries).
  var isOpen: Bool {
    guard bytes.count == 16 else { return !Self.closedFour.contains { $0.holds(bytes) } }
    // Where IPv4 is carried within IPv6 the address within counts as well.
    if Self.carrying.contains(where: { $0.holds(bytes) }) { return false }
    return Self.global.holds(bytes) && !Self.closedSix.contains { $0.holds(bytes) }
  }

  private struct Net {
    let bytes: [UInt8]
    let length: Int

    init(_ bytes: [UInt8], _ length: Int) {
      self.bytes = bytes
      self.length = length
    }

    func holds(_ address: [UInt8]) -> Bool {
      for bit in 0..<length {
        let place = bit / 8
        let mask = UInt8(0x80) >> UInt8(bit % 8)
        let own = place < bytes.count ? bytes[place] : 0
        if own & mask != address[place] & mask { return false }
      }
      return true
    }
  }

  private static let closedFour = [
    Net([0], 8), Net([10], 8), Net([100, 64], 10), Net([127], 8), Net([169, 254], 16),
    Net([172, 16], 12), Net([192, 0, 0], 24), Net([192, 0, 2], 24), Net([192, 88, 99], 24),
    Net([192, 168], 16), Net([198, 18], 15), Net([198, 51, 100], 24), Net([203, 0, 113], 24),
    Net([224], 3),
  ]
  /// Mapped and compatible addresses, NAT64, 6to4 and Teredo.
  private static let carrying = [
    Net([0], 96), Net([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 96),
    Net([0, 0x64, 0xFF, 0x9B], 32), Net([0x20, 0x02], 16), Net([0x20, 0x01, 0, 0], 32),
  ]
  /// The only block of IPv6 that is given out.
  private static let global = Net([0x20], 3)
  private static let closedSix = [Net([0x20, 0x01, 0x0D, 0xB8], 32), Net([0x3F, 0xFF], 20)]

  private static func four(_ text: some StringProtocol) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let bytes = parts.compactMap { UInt8($0) }
    return parts.count == 4 && bytes.count == 4 ? bytes : nil
  }

  private static func six(_ text: String) -> [UInt8]? {
    // A zone (fe80::1%eth0) says which net, not which address.
    let whole = text.prefix { $0 != "%" }
    guard let gap = whole.range(of: "::") else {
      let bytes = groups(whole)
      return bytes?.count == 16 ? bytes : nil
    }
    guard let head = groups(whole[..<gap.lowerBound]), let tail = groups(whole[gap.upperBound...]),
      head.count + tail.count <= 14
    else { return nil }
    return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
  }

  private static func groups(_ text: Substring) -> [UInt8]? {
    guard !text.isEmpty else { return [] }
    var bytes: [UInt8] = []
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    for (place, part) in parts.enumerated() {
      if place == parts.count - 1, part.contains(".") {
        guard let last = four(part) else { return nil }
        bytes += last
      } else {
        guard part.utf8.count <= 4, let group = UInt16(part, radix: 16) else { return nil }
        bytes += [UInt8(group >> 8), UInt8(group & 0xFF)]
      }
    }
    return bytes
  }
}

extension Substring {
  /// The first place at which a text stands.
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
