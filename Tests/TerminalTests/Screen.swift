/// What a terminal shows of the bytes that a program writes, as far as libedit and we use it.
struct Screen {
  let columns: Int
  private(set) var rows: [[String]] = [[]]
  private(set) var row = 0
  private(set) var column = 0
  /// A character in the last column: the next one begins a row.
  private var isFull = false
  private var isInserting = false
  private var pending: [UInt8] = []

  init(columns: Int) {
    self.columns = columns
  }

  /// The rows as text, blank ones left out.
  var text: [String] {
    rows.map { cells in
      let text = cells.joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
    .filter { !$0.isEmpty }
  }

  /// The row of the cursor as far as the cursor.
  var typed: String {
    rows[row].prefix(column).joined()
  }

  mutating func show(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    while let (scalar, length) = first() {
      if scalar == "\u{1B}" {
        guard let end = pending.firstIndex(where: { (0x40...0x7E).contains($0) && $0 != 0x5B })
        else { return }
        obey(String(decoding: pending[...end].dropFirst(2), as: UTF8.self))
        pending.removeFirst(end + 1)
      } else {
        put(scalar)
        pending.removeFirst(length)
      }
    }
  }

  private func first() -> (Unicode.Scalar, Int)? {
    var decoder = UTF8()
    var rest = pending.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    return (scalar, UTF8.width(scalar))
  }

  private mutating func obey(_ order: String) {
    let count = max(Int(order.dropLast()) ?? 1, 1)
    let isZero = (Int(order.dropLast()) ?? 0) == 0
    switch order.last {
    case "A": row = max(row - count, 0)
    case "B": row = min(row + count, rows.count - 1)
    case "C": column = min(column + count, columns - 1)
    case "D": column = max(column - count, 0)
    case "G": column = count - 1
    case "K" where isZero: clear(from: column)
    case "J" where isZero:
      clear(from: column)
      rows.removeSubrange((row + 1)...)
    case "P": rows[row].removeSubrange(column..<min(column + count, rows[row].count))
    case "@": rows[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
    case "h": isInserting = order == "4h" || isInserting
    case "l": isInserting = order != "4l" && isInserting
    default: break
    }
    if order.last != "m" { isFull = false }
  }

  private mutating func clear(from column: Int) {
    rows[row] = Array(rows[row].prefix(column))
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\r": (column, isFull) = (0, false)
    case "\u{8}": (column, isFull) = (max(column - 1, 0), false)
    case "\n": down()
    // Nothing is seen of a bell.
    case "\u{0}"..<" ": break
    default: write(String(scalar), width: String(scalar).utf8.count == 3 ? 2 : 1)
    }
  }

  private mutating func down() {
    row += 1
    isFull = false
    if row == rows.count { rows.append([]) }
  }

  private mutating func write(_ text: String, width: Int) {
    if isFull || column + width > columns {
      column = 0
      down()
    }
    while rows[row].count < column { rows[row].append(" ") }
    // The second half of a wide character shows nothing.
    let cells = [text] + Array(repeating: "", count: width - 1)
    let end = isInserting ? column : min(column + width, rows[row].count)
    rows[row].replaceSubrange(column..<end, with: cells)
    column += width
    isFull = column >= columns
    if isFull { column = columns - 1 }
  }
}
