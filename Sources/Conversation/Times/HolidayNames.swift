/// Names of holidays in an office's calendar, in all its languages.
struct HolidayNames: Sendable {
  private let names: [UInt8: [(bytes: [UInt8], number: Int)]]

  /// The names, each with its place.
  init(_ holidays: [[String]]) {
    var names: [UInt8: [(bytes: [UInt8], number: Int)]] = [:]
    for (number, words) in holidays.enumerated() {
      for word in words {
        let bytes = Line.fold(Array(word.utf8)).bytes
        if let first = bytes.first { names[first, default: []].append((bytes, number)) }
      }
    }
    self.names = names
  }

  /// The longest name at a position.
  func name(in line: Line, at position: Int) -> (end: Int, number: Int)? {
    guard let candidates = names[line.bytes[position]] else { return nil }
    var best: (end: Int, number: Int)?
    for (bytes, number) in candidates where line.holds(bytes, at: position) {
      if position + bytes.count > best?.end ?? 0 { best = (position + bytes.count, number) }
    }
    return best
  }
}
