/// One file of the folder `bot/`.
public struct BotFile: Sendable {
  /// The path below `bot/`: `phrasebooks/en/book.yaml`.
  public var path: String
  /// Its bytes.
  public var text: [UInt8]

  /// A file of that path and content.
  public init(path: String, text: [UInt8]) {
    self.path = path
    self.text = text
  }
}
