/// A language that the bot speaks, by its code of two or three letters (ISO 639).
///
/// English and Chinese are whole; an office may add others, which fall back to English where they lack
/// words.
public struct Language: RawRepresentable, Hashable, Codable, Sendable {
  /// The code, in lower case.
  public let rawValue: String

  /// Takes a code of two or three letters in lower case; nil for anything else.
  public init?(rawValue: String) {
    guard (2...3).contains(rawValue.utf8.count),
      rawValue.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return nil }
    self.rawValue = rawValue
  }

  private init(code: String) {
    rawValue = code
  }

  /// English.
  public static let english = Language(code: "en")
  /// Chinese.
  public static let chinese = Language(code: "zh")

  /// The languages that every text of the bot is written in.
  public static let whole: [Language] = [.english, .chinese]
}
