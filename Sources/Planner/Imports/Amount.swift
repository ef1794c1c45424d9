/// A sum of money as people write it: `4,360.00`, `¥4360`, `4360元`, `1.2万`.
public struct Amount: Hashable, Sendable {
  /// Hundredths of the currency.
  public let hundredths: Int
  /// The currency that a sign names (ISO 4217), where one does.
  public let currency: String?

  /// Reads a sum that is not negative; nil for anything else, and for `1.234`, which means one
  /// thing in Shanghai and another in Hamburg.
  public init?(_ text: String) {
    var rest = Self.plain(text)
    var currency: String?
    for (sign, code) in Self.signs {
      if rest.hasPrefix(sign) {
        rest.removeFirst(sign.count)
      } else if rest.hasSuffix(sign) {
        rest.removeLast(sign.count)
      } else {
        continue
      }
      currency = code
      break
    }
    self.currency = currency
    let isTenThousands = rest.hasSuffix("万")
    if isTenThousands { rest.removeLast() }
    guard let hundredths = Self.scaled(Array(rest.utf8), decimals: isTenThousands ? 6 : 2) else {
      return nil
    }
    self.hundredths = hundredths
  }

  /// Longer signs stand before the shorter ones that they hold.
  private static let signs = [
    ("人民币", "CNY"), ("CNY", "CNY"), ("RMB", "CNY"), ("¥", "CNY"), ("元", "CNY"),
    ("港元", "HKD"), ("港币", "HKD"), ("HKD", "HKD"), ("HK$", "HKD"), ("美元", "USD"),
    ("USD", "USD"), ("US$", "USD"), ("欧元", "EUR"), ("EUR", "EUR"), ("€", "EUR"), ("GBP", "GBP"),
    ("£", "GBP"),
  ].sorted { $0.0.count > $1.0.count }

  /// Upper case, half width, without blanks.
  static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar.value {
      case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0xFFE5: plain.append("¥")
      default: plain.append(scalar)
      }
    }
    return String(plain).uppercased()
  }

  /// The number times ten to the power of `decimals`, with groups of three set apart by the one of
  /// comma and point that is not its decimal sign.
  private static func scaled(_ bytes: [UInt8], decimals: Int) -> Int? {
    let (comma, point) = (UInt8(ascii: ","), UInt8(ascii: "."))
    let signs = bytes.indices.filter { bytes[$0] == comma || bytes[$0] == point }
    var whole = bytes[...]
    var fraction: ArraySlice<UInt8> = []
    if let last = signs.last {
      let isOnly = signs.count { bytes[$0] == bytes[last] } == 1
      let digits = bytes.count - last - 1
      let groups = bytes[last] == comma && digits == 3 || !isOnly
      if !groups {
        guard (1...decimals).contains(digits) else { return nil }
        (whole, fraction) = (bytes[..<last], bytes[(last + 1)...])
      }
    }
    let groups = whole.split(omittingEmptySubsequences: false) { $0 == comma || $0 == point }
    guard Set(whole.filter { $0 == comma || $0 == point }).count < 2,
      groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }) && groups[0].count < 4,
      groups.allSatisfy({ !$0.isEmpty })
    else { return nil }
    let zeros = repeatElement(UInt8(ascii: "0"), count: decimals - fraction.count)
    let digits = groups.joined() + Array(fraction) + zeros
    guard digits.count <= 17, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
