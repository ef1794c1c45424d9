/// A text of the procedure in both languages of the office.
public struct Bilingual: Codable, Hashable, Sendable {
  /// In English.
  public var english: String
  /// In Chinese.
  public var chinese: String

  /// The same thing said in both languages.
  public init(english: String, chinese: String) {
    self.english = english
    self.chinese = chinese
  }
}
