/// One of the answers that a choice offers.
public struct Option: Hashable, Sendable {
  /// The key by which it is kept and compared.
  public var key: String
  /// What it is called.
  public var label: Bilingual

  /// An option with a key and its label.
  public init(key: String, label: Bilingual) {
    self.key = key
    self.label = label
  }
}
