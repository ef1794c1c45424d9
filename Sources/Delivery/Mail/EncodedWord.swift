import FoundationEssentials

/// Text in a header (RFC 2047).
enum EncodedWord {
  /// As many bytes as fit into one word with its marks, in Base64.
  private static let most = 45

  /// The text as it is where a header can hold it, else in words of UTF-8, never cut in a character.
  static func text(_ text: String) -> String {
    let plain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    if plain, !text.contains("=?"), text.utf8.count <= 60 { return text }
    var words: [String] = []
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar.properties.generalCategory == .control ? " " : scalar).utf8)
      if word.count + bytes.count > most {
        words.append(encoded(word))
        word = []
      }
      word += bytes
    }
    if !word.isEmpty { words.append(encoded(word)) }
    return words.joined(separator: "\n ")
  }

  private static func encoded(_ bytes: [UInt8]) -> String {
    "=?UTF-8?B?\(Data(bytes).base64EncodedString())?="
  }
}
