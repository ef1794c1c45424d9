/// A Swift file, cut into lines, beside the same lines without their comments and texts.
struct Source: Sendable, CustomStringConvertible {
  let path: String
  let lines: [Substring]
  let code: [Code]

  /// One line of code with its number, counted from 1.
  struct Code: Sendable {
    let number: Int
    let text: String

    /// The identifiers and keywords of the line, in order.
    var words: [Substring] {
      text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    }
  }

  init(path: String) throws {
    self.init(path: path, text: try Checkout.text(of: path))
  }

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var isInText = false
    code = lines.enumerated().map { index, line in
      Code(number: index + 1, text: Self.code(of: line, isInText: &isInText))
    }
  }

  var description: String { path }

  /// The room or test target that the file belongs to.
  var room: String { String(path.split(separator: "/").dropFirst().first ?? "") }

  /// How many lines the file has, an empty end not counted.
  var length: Int { lines.last?.isEmpty == true ? lines.count - 1 : lines.count }

  /// The line without what stands in quotes and after `//`; a `"""` text may run over lines.
  private static func code(of line: Substring, isInText: inout Bool) -> String {
    if line.contains("\"\"\"") {
      isInText.toggle()
      return ""
    }
    if isInText { return "" }
    var kept = ""
    var isQuoted = false
    var previous: Character = " "
    for character in line {
      if character == "\"" && previous != "\\" {
        isQuoted.toggle()
      } else if !isQuoted {
        if character == "/" && previous == "/" { return String(kept.dropLast()) }
        kept.append(character)
      }
      previous = previous == "\\" && character == "\\" ? " " : character
    }
    return kept
  }
}
