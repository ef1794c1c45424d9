/// A property of a component: a view that decodes what is asked for.
public struct Property: Sendable {
  let storage: CalendarText.Storage
  let index: Int

  var line: Line { storage.lines[index] }

  /// Its name in capitals.
  public var name: String {
    String(name: storage.name(of: line))
  }

  /// Whether it has that name, whatever the case.
  public func isNamed(_ name: String) -> Bool {
    storage.isNamed(line, name)
  }

  /// The physical line it starts at, from 1.
  public var lineNumber: Int { Int(line.number) }

  /// Whether nothing follows the colon.
  public var isEmpty: Bool {
    line.isFolded ? valueBytes.isEmpty : line.start + line.colon + 1 >= line.contentEnd
  }

  /// The bytes after the colon, unfolded.
  public var valueBytes: [UInt8] { storage.value(of: line) }

  /// The text after the colon, unfolded and otherwise as written.
  public var rawValue: String { String(decoding: valueBytes, as: UTF8.self) }

  /// The value as TEXT, its escapes resolved (RFC 5545, section 3.3.11).
  public var text: String { String(decoding: valueBytes[...].unescaped, as: UTF8.self) }

  /// The value as a list of TEXT, cut at the commas that are not escaped.
  public var list: [String] {
    pieces(at: UInt8(ascii: ",")).map { String(decoding: $0.unescaped, as: UTF8.self) }
  }

  /// The value as fields of TEXT, cut at the semicolons that are not escaped, as in
  /// REQUEST-STATUS.
  public var fields: [String] {
    pieces(at: UInt8(ascii: ";")).map { String(decoding: $0.unescaped, as: UTF8.self) }
  }

  /// The bytes of the line as given, folds and line break included.
  public var bytes: [UInt8] {
    storage.bytes(ofLines: index...index)
  }

  private func pieces(at separator: UInt8) -> [ArraySlice<UInt8>] {
    valueBytes[...].cut(at: separator)
  }
}
