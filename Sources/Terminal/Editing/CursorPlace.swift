/// Where libedit has the cursor, in rows and columns from where its prompt begins.
struct CursorPlace {
  private(set) var row = 0
  private(set) var column = 0
  private let columns: Int
  private let width: (Unicode.Scalar) -> Int

  /// The place behind a prompt and a line as far as the cursor.
  ///
  /// - Parameters:
  ///   - prompt: It and its colours, which take no column.
  ///   - typed: The line as far as the cursor.
  ///   - next: What stands at the cursor: a wide character takes it along to the next row.
  ///   - columns: How many the screen has.
  ///   - width: How many columns a character takes; less than 0 where it cannot be shown.
  init(
    prompt: String, typed: some Sequence<Unicode.Scalar>, next: Unicode.Scalar?, columns: Int,
    width: @escaping (Unicode.Scalar) -> Int
  ) {
    self.columns = max(columns, 2)
    self.width = width
    var isShown = true
    for scalar in prompt.unicodeScalars {
      // Colours stand between two of these.
      if scalar == "\u{1}" { isShown.toggle() } else if isShown { add(scalar) }
    }
    for scalar in typed { add(scalar) }
    if let next, width(next) > 1, column + width(next) > self.columns {
      row += 1
      column = 0
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\t":
      repeat { put(1) } while column % 8 != 0
    case "\n":
      row += 1
      column = 0
    default:
      let width = width(scalar)
      if width >= 0 { return put(width) }
      // ^A, or \U+200B.
      let shown = scalar.isASCII ? 2 : scalar.value > 0xFFFF ? 8 : 7
      for _ in 0..<shown { put(1) }
    }
  }

  private mutating func put(_ width: Int) {
    while column + width > columns { put(1) }
    column += width
    if column >= columns {
      row += 1
      column = 0
    }
  }
}
