/// What is wrong with the files of `bot/`.
public struct ConversationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path below `bot/`.
  public var file: String
  /// The line, from 1, where there is one to name.
  public var line: Int?
  /// What is wrong, in English.
  public var message: String

  /// `bot/phrasebooks/en/book.yaml:7: unknown slot {wen}`.
  public var description: String {
    "bot/\(file)\(line.map { ":\($0)" } ?? ""): \(message)"
  }
}
