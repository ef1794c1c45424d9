/// The only XML that WeCom sends for a message: one root, whose elements hold text or CDATA.
///
/// Everything else that XML has is refused: attributes, a document type, instructions, comments,
/// entities of one's own, and elements inside elements.
package struct FlatXML: Hashable {
  private var elements: [String: String] = [:]
  private static let count = 64

  subscript(name: String) -> String? { elements[name] }

  init?(_ text: String) {
    var reader = Reader(rest: text.utf8[...])
    reader.skipSpace()
    guard let root = reader.openingTag() else { return nil }
    while true {
      reader.skipSpace()
      if reader.take("</\(root)>") { break }
      guard let name = reader.openingTag(), let content = reader.content(of: name),
        elements.updateValue(content, forKey: name) == nil, elements.count <= FlatXML.count
      else { return nil }
    }
    reader.skipSpace()
    guard reader.rest.isEmpty else { return nil }
  }

  /// A text as a CDATA section, or as several where it holds the end of one.
  package static func section(_ text: String) -> String {
    let allowed = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }))
    return "<![CDATA["
      + allowed.split(separator: "]]>", omittingEmptySubsequences: false)
      .joined(separator: "]]]]><![CDATA[>") + "]]>"
  }
}

private struct Reader {
  var rest: Substring.UTF8View

  mutating func skipSpace() {
    rest = rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  /// The name in `<name>`.
  mutating func openingTag() -> String? {
    guard take("<") else { return nil }
    let name = rest.prefix { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
    }
    guard !name.isEmpty, name.count <= 64 else { return nil }
    rest = rest[name.endIndex...]
    return take(">") ? String(Substring(name)) : nil
  }

  /// Text and CDATA up to the closing tag, which is taken as well.
  mutating func content(of name: String) -> String? {
    var content = ""
    while true {
      if take("</\(name)>") { return content }
      if take("<![CDATA[") {
        guard let section = section() else { return nil }
        content += section
      } else if take("&") {
        guard let character = entity() else { return nil }
        content += character
      } else {
        let text = rest.prefix { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "&") }
        guard !text.isEmpty else { return nil }
        content += String(Substring(text))
        rest = rest[text.endIndex...]
      }
    }
  }

  private mutating func section() -> String? {
    var end = rest.startIndex
    while end < rest.endIndex {
      if rest[end...].starts(with: "]]>".utf8) {
        let text = String(Substring(rest[..<end]))
        rest = rest[end...].dropFirst(3)
        return text
      }
      end = rest.index(after: end)
    }
    return nil
  }

  private mutating func entity() -> String? {
    for (name, character) in ["lt;": "<", "gt;": ">", "amp;": "&", "quot;": "\"", "apos;": "'"]
    where take(name) {
      return character
    }
    return nil
  }
}
