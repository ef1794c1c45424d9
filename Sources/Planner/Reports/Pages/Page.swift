/// A page for a browser: what stands on it, before it is put into words.
public struct Page: Hashable, Sendable {
  /// What it is called.
  public var title: Statement
  /// A line below the title.
  public var subtitle: Statement
  /// Its parts, in order.
  public var sections: [Section]

  /// One part of a page under a heading.
  public struct Section: Hashable, Sendable {
    /// The heading.
    public var heading: Statement
    /// What stands below it, in order.
    public var blocks: [Block]
  }

  /// One thing on a page.
  public enum Block: Hashable, Sendable {
    /// Figures side by side.
    case figures([Figure])
    /// A bar for each row, against what is full.
    case bars([Bar])
    /// A column for each step of time.
    case columns([Column], names: [Series])
    /// Shares of a whole.
    case ring([Share])
    case table(head: [Statement], rows: [[Fact]])
    case note(Statement)
  }

  /// A number under what it counts.
  public struct Figure: Hashable, Sendable {
    /// What it counts.
    public var label: Statement
    /// The number.
    public var value: Fact
    /// Whether it needs a look.
    public var isBad = false
  }

  /// A bar against what is full.
  public struct Bar: Hashable, Sendable {
    /// Whose it is.
    public var label: Fact
    /// How long it is.
    public var value: Double
    /// How long it may be.
    public var full: Double
    /// What stands beside it.
    public var note: Statement
  }

  /// Values of one step of time, one on top of the other.
  public struct Column: Hashable, Sendable {
    /// Which step.
    public var label: String
    /// The values, one for each series, the lowest first.
    public var values: [Double]
  }

  /// What the values of columns stand for.
  public struct Series: Hashable, Sendable {
    /// What it is called.
    public var name: Statement
    /// How it is painted.
    public var paint: Paint
  }

  /// A share of a whole.
  public struct Share: Hashable, Sendable {
    /// What it is.
    public var label: Fact
    /// How many.
    public var count: Int
    /// How it is painted.
    public var paint: Paint
  }

  /// Colours that a page knows, for light and dark screens.
  public enum Paint: String, CaseIterable, Hashable, Sendable {
    case blue, yellow, orange, red, calm, late
  }
}
