import Wire

/// Names and values as a query or a form writes them (`application/x-www-form-urlencoded`).
package struct Form: Hashable {
  private var values: [String: String] = [:]
  private static let fields = 256

  /// Reads a form; nil where it is not percent-encoded UTF-8, names something twice or has hundreds
  /// of fields.
  init?(_ text: String) {
    for pair in text.utf8.split(separator: UInt8(ascii: "&")) {
      let halves = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Form.plain(halves[0]),
        let value = halves.count == 2 ? Form.plain(halves[1]) : "",
        values.updateValue(value, forKey: name) == nil, values.count <= Form.fields
      else { return nil }
    }
  }

  subscript(name: String) -> String? { values[name] }

  private static func plain(_ text: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(0x20)
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(Hex.digit),
          let low = rest.popFirst().flatMap(Hex.digit)
        else { return nil }
        bytes.append(high << 4 | low)
      default: bytes.append(byte)
      }
    }
    guard !bytes.contains(0) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// A value as it stands in a query: everything but letters, digits and `-._~` is encoded.
  package static func encoded(_ text: String) -> String {
    let bare = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if bare.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += "%\(Hex.text([byte]).uppercased())".utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
