/// A piece of HTML or SVG; what is typed by people is a text, and no text can become a tag.
indirect enum Markup {
  case element(String, [Attribute], [Markup])
  case text(String)
  /// The style sheet, which is written as it stands.
  case style(String)

  /// A name and its value.
  struct Attribute {
    var name: String
    var value: String
  }

  /// An element with attributes in order.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ inner: [Markup] = []
  ) -> Markup {
    .element(name, attributes.map { Attribute(name: $0.key, value: $0.value) }, inner)
  }

  /// An element that holds only a text.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String
  ) -> Markup {
    tag(name, attributes, [.text(text)])
  }

  /// Elements that HTML writes without an end.
  private static let open: Set<String> = ["meta"]

  /// Adds its text to what was written before.
  func write(to text: inout String) {
    switch self {
    case .text(let words): text += words.escaped
    case .style(let sheet): text += "<style>\(sheet)</style>"
    case .element(let name, let attributes, let inner):
      text += "<" + name
      for attribute in attributes {
        text += " \(attribute.name)=\"\(attribute.value.escaped)\""
      }
      text += ">"
      guard !Self.open.contains(name) else { return }
      for piece in inner { piece.write(to: &text) }
      text += "</\(name)>"
    }
  }
}

extension String {
  /// With the characters that mean something in HTML written as references; control characters,
  /// which no page may hold, are left out.
  fileprivate var escaped: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\n", "\t": text.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": continue
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
