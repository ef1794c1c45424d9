/// A line as it is matched: lower case, half-width and in UTF-8, each byte knowing where it stood.
struct Line: Sendable {
  /// The line as typed.
  let original: [UInt8]
  /// The line as it is matched.
  private(set) var bytes: [UInt8] = []
  /// For each byte, and for the end, the offset in `original`.
  private(set) var offsets: [Int] = []
  /// Stretches of `bytes` between quotation marks, the marks included, in order.
  private(set) var quoted: [Range<Int>] = []
  /// Whether free text may end or begin at a position; one entry more than `bytes`.
  private(set) var seams: [Bool] = []

  /// Takes a line apart; trailing full stops and question marks go, what is quoted stays as it is.
  init(_ text: String) {
    self.init(Array(text.utf8))
  }

  init(_ original: [UInt8]) {
    self.original = original
    (bytes, offsets) = Line.fold(original)
    trimEnd()
    findQuotations()
    findSeams()
  }

  /// The line with spaces in a stretch.
  func blanking(_ range: Range<Int>) -> Line {
    var line = self
    for index in range { line.bytes[index] = .space }
    return line
  }

  /// The typed text of a stretch, without spaces or quotation marks around it.
  func text(_ range: Range<Int>) -> String {
    var range = range
    while let last = range.last, bytes[last] == .space || bytes[last] == .comma {
      range = range.lowerBound..<last
    }
    while let first = range.first, bytes[first] == .space || bytes[first] == .comma {
      range = first + 1..<range.upperBound
    }
    if let marks = quoted.first(where: { $0 == range }) {
      let (open, close) = (
        Line.quotationMark(in: bytes, at: marks.lowerBound)?.opening.count ?? 1,
        bytes[marks.upperBound - 1] == .quote ? 1 : 3
      )
      range = marks.lowerBound + open..<marks.upperBound - close
    }
    return String(
      decoding: original[offsets[range.lowerBound]..<offsets[range.upperBound]], as: UTF8.self)
  }

  /// Where the next byte that is no space stands, from a position on.
  func skippingSpace(from position: Int) -> Int {
    var position = position
    while position < bytes.count, bytes[position] == .space { position += 1 }
    return position
  }

  /// The stretch between quotation marks that begins at a position.
  func quotation(at position: Int) -> Range<Int>? {
    var (low, high) = (0, quoted.count)
    while low < high {
      let middle = (low + high) / 2
      if quoted[middle].lowerBound < position { low = middle + 1 } else { high = middle }
    }
    return low < quoted.count && quoted[low].lowerBound == position ? quoted[low] : nil
  }

  /// Whether words of letters run on across a position, which no word may end or begin at.
  func joinsLetters(at position: Int) -> Bool {
    position > 0 && position < bytes.count && bytes[position - 1].isLetter
      && bytes[position].isLetter
  }

  private mutating func trimEnd() {
    while let last = bytes.last, Line.endMarks.contains(last) {
      bytes.removeLast()
      offsets.removeLast()
      offsets[bytes.count] = min(offsets[bytes.count], original.count)
    }
  }

  private mutating func findQuotations() {
    var index = 0
    var marks = Line.quotationMarks
    while index < bytes.count {
      guard let mark = Line.quotationMark(in: bytes, at: index, among: marks) else {
        index += 1
        continue
      }
      guard let close = bytes.firstIndex(of: mark.closing, from: index + mark.opening.count) else {
        // What is closed nowhere from here on is not sought again at each of its like.
        marks.removeAll { $0.opening == mark.opening }
        index += 1
        continue
      }
      let end = close + mark.closing.count
      quoted.append(index..<end)
      index = end
    }
  }

  private mutating func findSeams() {
    seams = [Bool](repeating: true, count: bytes.count + 1)
    for index in bytes.indices.dropFirst() {
      let (before, after) = (bytes[index - 1], bytes[index])
      seams[index] = !after.isContinuation && !(before.isWordPart && after.isWordPart)
    }
    for range in quoted {
      for index in range.dropFirst() { seams[index] = false }
    }
  }
}
