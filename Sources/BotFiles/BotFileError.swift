/// What is wrong with the files of `bot/`.
public struct BotFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path below `bot/`.
  public var file: String
  /// The line, from 1, where there is one to name.
  public var line: Int?
  /// What is wrong, in English.
  public var message: String

  /// What is wrong at that place.
  public init(file: String, line: Int?, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  /// `bot/phrasebooks/en/book.yaml:7: unknown slot {wen}`.
  public var description: String {
    "bot/\(file)\(line.map { ":\($0)" } ?? ""): \(message)"
  }
}
