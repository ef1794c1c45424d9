/// What a half-typed word may become.
struct Completion {
  /// The words it may become, in order.
  let list: [String]
  /// What can be added to the line because every word of the list has it.
  let addition: String

  init(of typed: String, among words: [String]) {
    let last = typed.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    // Names of two words begin the line; others end it.
    let wholes = words.filter { $0.lowercased().hasPrefix(typed.lowercased()) }
    let start = wholes.isEmpty ? last : typed[...]
    list =
      wholes.isEmpty
      ? words.filter { $0.lowercased().hasPrefix(last.lowercased()) } : wholes
    guard let first = list.first else {
      addition = ""
      return
    }
    let shared = list.dropFirst().reduce(first) { shared, word in
      String(zip(shared, word).prefix { $0 == $1 }.map(\.0))
    }
    addition = String(shared.dropFirst(start.count)) + (list.count == 1 ? " " : "")
  }

  /// The list in columns that fit a screen.
  func listing(columns: Int) -> String {
    let width = (list.map(\.displayWidth).max() ?? 0) + 2
    let perRow = max(1, columns / width)
    return stride(from: 0, to: list.count, by: perRow).map { start in
      list[start..<min(start + perRow, list.count)].map { word in
        word + String(repeating: " ", count: width - word.displayWidth)
      }
      .joined()
    }
    .joined(separator: "\n")
  }
}

extension String {
  /// How many columns it takes on a screen: characters of Chinese and their like take two.
  var displayWidth: Int {
    unicodeScalars.reduce(0) { width, scalar in
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
        width + 2
      default: width + 1
      }
    }
  }
}
