/// A file that goes with a reply, as facts; a phrasebook turns them into words of the asker's
/// language.
public struct Document: Hashable, Sendable {
  /// What it holds.
  public enum Content: Hashable, Sendable {
    /// A page for a browser.
    case page(Page)
    /// Rows of cells, the heads of the columns first, as comma-separated values.
    case table([[Fact]])
    /// Lines of text.
    case lines([Statement])
  }

  /// Its name: `report-2026-W48-east.html`.
  public var name: String
  /// What it holds.
  public var content: Content
  /// Whether its lines are said in the reply as well.
  public var isSaid: Bool

  /// A file of that name.
  public init(name: String, _ content: Content, isSaid: Bool = false) {
    self.name = name
    self.content = content
    self.isSaid = isSaid
  }
}
