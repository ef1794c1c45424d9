/// Takes delimited text apart row by row (RFC 4180), counting lines.
struct TableReader {
  let separator: UInt8
  private(set) var issues: [RowIssue] = []

  private let text: [UInt8]
  private var position = 0
  private var line = 1

  private static let quote = UInt8(ascii: "\"")
  private static let feed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(_ text: [UInt8]) {
    self.text = text
    if let named = Self.namedSeparator(of: text) {
      separator = named
      position = text.firstIndex { $0 == Self.feed || $0 == Self.carriageReturn } ?? text.count
      takeLineEnd()
    } else {
      separator = Self.likeliestSeparator(of: text)
    }
  }

  /// The next row, blank ones included, or nil at the end.
  mutating func next() -> Table.Row? {
    guard position < text.count else { return nil }
    let start = line
    var fields: [String] = []
    repeat { fields.append(field(ofRow: start)) } while takeSeparator()
    takeLineEnd()
    return Table.Row(line: start, fields: fields)
  }

  private mutating func field(ofRow row: Int) -> String {
    guard position < text.count, text[position] == Self.quote else {
      let start = position
      while position < text.count, !endsField(text[position]) { position += 1 }
      return String(decoding: text[start..<position], as: UTF8.self)
    }
    var bytes = quoted(ofRow: row)
    let start = position
    while position < text.count, !endsField(text[position]) { position += 1 }
    if text[start..<position].contains(where: { $0 != UInt8(ascii: " ") }) {
      issues.append(RowIssue(line: row, "there is text after a closing quote"))
      bytes += text[start..<position]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What stands between the quote at the position and the one that closes it.
  private mutating func quoted(ofRow row: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    position += 1
    while position < text.count {
      let byte = text[position]
      if byte == Self.quote {
        position += 1
        guard position < text.count, text[position] == Self.quote else { return bytes }
        bytes.append(byte)
        position += 1
      } else if byte == Self.feed || byte == Self.carriageReturn {
        takeLineEnd()
        bytes.append(Self.feed)
      } else {
        bytes.append(byte)
        position += 1
      }
    }
    issues.append(RowIssue(line: row, "a quote opens here and is never closed"))
    return bytes
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.feed || byte == Self.carriageReturn
  }

  private mutating func takeSeparator() -> Bool {
    guard position < text.count, text[position] == separator else { return false }
    position += 1
    return true
  }

  private mutating func takeLineEnd() {
    guard position < text.count else { return }
    let isPair =
      text[position] == Self.carriageReturn && position + 1 < text.count
      && text[position + 1] == Self.feed
    position += isPair ? 2 : 1
    line += 1
  }

  /// The separator of a first line `sep=;`, which spreadsheets write for each other.
  private static func namedSeparator(of text: [UInt8]) -> UInt8? {
    let start = text.prefix(4)
    guard start.map({ $0 | 0x20 }) == Array("sep=".utf8.map { $0 | 0x20 }), text.count > 4,
      text.count == 5 || text[5] == feed || text[5] == carriageReturn
    else { return nil }
    return text[4]
  }

  private static func likeliestSeparator(of text: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in text {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == feed || byte == carriageReturn { break }
      counts[byte, default: 0] += 1
    }
    let choices = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return choices.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? choices[0]
  }
}
