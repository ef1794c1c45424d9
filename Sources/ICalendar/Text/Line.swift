/// One content line as it lies in the bytes: where it starts and ends, folds included.
struct Line: Sendable {
  enum Kind: UInt8, Sendable {
    case property, begin, end
    /// Blank, or outside of every component.
    case loose
    /// Not a property: it has no colon, a bad name or an open quote.
    case noColon, badName, openQuote
  }

  /// The first byte.
  var start: UInt32
  /// The byte after the last one of the content.
  var contentEnd: UInt32
  /// The byte after the line's end, or after the text.
  var end: UInt32
  /// The physical line, from 1.
  var number: UInt32
  /// Length of the name in the unfolded line.
  var nameLength: UInt32 = 0
  /// Position of the colon in the unfolded line.
  var colon: UInt32 = 0
  var kind = Kind.loose
  var isFolded = false
  /// The component that a `begin` line opens.
  var component: Int32 = -1
}
