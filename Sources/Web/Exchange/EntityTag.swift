/// An entity tag (RFC 9110, section 8.8.3).
struct EntityTag: Hashable, CustomStringConvertible {
  /// What stands between the quotes.
  let value: String
  let isWeak: Bool

  init(_ value: String, isWeak: Bool = false) {
    self.value = value
    self.isWeak = isWeak
  }

  var description: String { "\(isWeak ? "W/" : "")\"\(value)\"" }

  /// Whether the two are alike, weak or not (section 8.8.3.2).
  func weaklyMatches(_ other: EntityTag) -> Bool { value == other.value }

  /// Whether the two are alike and neither is weak.
  func stronglyMatches(_ other: EntityTag) -> Bool {
    !isWeak && !other.isWeak && value == other.value
  }

  /// The tags of a list; what stands without quotes is taken as if it had them, since some programs
  /// drop them.
  static func list(_ text: String) -> [EntityTag] {
    var tags: [EntityTag] = []
    var rest = text.utf8[...]
    let comma = UInt8(ascii: ",")
    let quote = UInt8(ascii: "\"")
    while true {
      rest = rest.drop { $0 == comma || $0 == 0x20 || $0 == 0x09 }
      guard !rest.isEmpty else { return tags }
      let isWeak = rest.starts(with: "W/".utf8)
      if isWeak { rest = rest.dropFirst(2) }
      let piece: Substring.UTF8View
      if rest.first == quote {
        piece = rest.dropFirst().prefix { $0 != quote }
        rest = rest[piece.endIndex...].dropFirst()
      } else {
        piece = rest.prefix { $0 != comma && $0 != 0x20 }
        rest = rest[piece.endIndex...]
      }
      tags.append(EntityTag(String(Substring(piece)), isWeak: isWeak))
    }
  }
}
