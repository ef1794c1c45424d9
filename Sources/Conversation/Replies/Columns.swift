/// Rows of cells set under one another.
enum Columns {
  /// The rows as lines, two spaces in and between; the last cell of a row is not padded.
  static func lines(_ rows: [[String]]) -> [String] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], width(of: cell))
      }
    }
    return rows.map { row in
      var line = ""
      let last = row.lastIndex { !$0.isEmpty } ?? 0
      for (column, cell) in row.enumerated() where column <= last && widths[column] > 0 {
        line += "  " + cell
        if column < last {
          line += String(repeating: " ", count: widths[column] - width(of: cell))
        }
      }
      return line
    }
  }

  /// Columns of a terminal that a text takes; Chinese characters take two.
  static func width(of text: String) -> Int {
    var width = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: break
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        width += 2
      default: width += 1
      }
    }
    return width
  }
}
