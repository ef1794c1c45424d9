import Wire

/// What the value of a key has to look like.
enum KeyShape: Hashable {
  /// Printable ASCII without spaces, of at most so many characters.
  case token(Int)
  /// The same with spaces inside, for what ends up in no header.
  case phrase(Int)
  /// Several such tokens with spaces between them.
  case tokens
  case standardSecret
  case telegramSecret
  case telegramBot
  case hex(Int)
  case aesKey
  case address
  case digits
  case name
  case yesOrNo

  /// What is wrong with a value, to be read after the key's name; nil for a good one.
  func complaint(about value: String) -> String? {
    switch self {
    case .token(let most):
      Self.isToken(value, most) ? nil : "is not 1 to \(most) printable characters without spaces"
    case .phrase(let most):
      value.trimmed == value && (1...most).contains(value.utf8.count)
        && value.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        ? nil : "is not 1 to \(most) printable characters"
    case .tokens:
      value.utf8.count <= 4096 && !value.split(separator: " ").isEmpty
        && value.split(separator: " ").allSatisfy { Self.isToken($0, 256) }
        ? nil : "is not one or more tokens with spaces between them"
    case .standardSecret:
      StandardSignature(secret: value) == nil
        ? "is not Base64 of 24 to 64 bytes, with or without whsec_ before it" : nil
    case .telegramSecret:
      Self.isToken(value, 256) && value.utf8.allSatisfy { Self.isWord($0) || $0 == 0x2D }
        ? nil : "is not 1 to 256 of A-Z, a-z, 0-9, _ and -"
    case .telegramBot:
      Self.isTelegramBot(value) ? nil : "is not a number, a colon and a token"
    case .hex(let count):
      value.utf8.count == count && Hex.bytes(value) != nil
        ? nil : "is not \(count) hexadecimal digits"
    case .aesKey:
      WeComSeal(token: "", aesKey: value, company: "") == nil
        ? "is not 43 characters of Base64" : nil
    case .address:
      Self.isAddress(value) ? nil : "is not an address that begins with https:// or http://"
    case .digits:
      !value.isEmpty && value.utf8.count <= 18 && value.utf8.allSatisfy { Self.isDigit($0) }
        ? nil : "is not a number"
    case .name:
      Self.isToken(value, 64) && value.utf8.allSatisfy(Self.isWord)
        ? nil : "is not a name of A-Z, a-z, 0-9 and _"
    case .yesOrNo:
      ["yes", "no"].contains(value) ? nil : "is not yes or no"
    }
  }

  private static func isToken(_ text: some StringProtocol, _ most: Int) -> Bool {
    (1...most).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80 || byte == 0x5F
  }

  private static func isTelegramBot(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, isToken(parts[1], 128) else { return false }
    return parts[0].utf8.allSatisfy(isDigit)
      && parts[1].utf8.allSatisfy { isWord($0) || $0 == 0x2D }
  }

  private static func isAddress(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return false }
    let rest = text.dropFirst(scheme.count)
    return isToken(rest, 2048) && rest.first != "/"
      && !rest.utf8.contains { "\"<>\\^`{|}#".utf8.contains($0) }
  }
}
