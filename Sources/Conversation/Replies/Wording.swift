/// A template of a reply: text with `{fields}`, `[parts]` that go where a field in them is empty,
/// and `{count:one|many}`.
struct Wording: Sendable {
  private indirect enum Part: Sendable {
    case text(String)
    case field(String)
    case plural(String, one: String, many: String)
    case optional([Part])
  }

  /// A value that fills its field without a word.
  static let silent = "\u{0}"

  private let parts: [Part]
  /// The fields that it names.
  let fields: Set<String>

  /// Reads a template.
  init(_ template: String) throws(Expression.Mistake) {
    var rest = template[...]
    var fields: Set<String> = []
    parts = try Wording.parts(of: &rest, isInner: false, fields: &fields)
    self.fields = fields
  }

  /// The text with its fields filled.
  func filled(_ values: [String: String]) -> String {
    Wording.fill(parts, values).text
  }

  private static func fill(
    _ parts: [Part], _ values: [String: String]
  ) -> (text: String, hasGap: Bool) {
    var text = ""
    var hasGap = false
    for part in parts {
      switch part {
      case .text(let words): text += words
      case .field(let name):
        let value = values[name] ?? ""
        if value.isEmpty { hasGap = true }
        if value != silent { text += value }
      case .plural(let name, let one, let many): text += values[name] == "1" ? one : many
      case .optional(let inner):
        let filled = fill(inner, values)
        if !filled.hasGap { text += filled.text }
      }
    }
    return (text, hasGap)
  }

  private static func parts(
    of rest: inout Substring, isInner: Bool, fields: inout Set<String>
  ) throws(Expression.Mistake) -> [Part] {
    var parts: [Part] = []
    while let first = rest.first {
      switch first {
      case "[":
        rest.removeFirst()
        parts.append(.optional(try self.parts(of: &rest, isInner: true, fields: &fields)))
      case "]" where isInner:
        rest.removeFirst()
        return parts
      case "{":
        guard let close = rest.firstIndex(of: "}") else {
          throw Expression.Mistake(message: "`}` is missing")
        }
        let inner = rest[rest.index(after: rest.startIndex)..<close]
        parts.append(try field(inner, fields: &fields))
        rest = rest[rest.index(after: close)...]
      default:
        let end =
          rest.firstIndex { "[]{".contains($0) && !($0 == "]" && !isInner) } ?? rest.endIndex
        parts.append(.text(String(rest[..<end])))
        rest = rest[end...]
      }
    }
    if isInner { throw Expression.Mistake(message: "`]` is missing") }
    return parts
  }

  private static func field(
    _ inner: Substring, fields: inout Set<String>
  ) throws(Expression.Mistake) -> Part {
    let halves = inner.split(separator: ":", maxSplits: 1)
    guard let name = halves.first.map(String.init) else {
      throw Expression.Mistake(message: "a field without a name")
    }
    fields.insert(name)
    guard halves.count == 2 else { return .field(name) }
    let forms = halves[1].split(separator: "|", omittingEmptySubsequences: false)
    guard forms.count == 2 else {
      throw Expression.Mistake(message: "`{\(name):one|many}` needs two forms")
    }
    return .plural(name, one: String(forms[0]), many: String(forms[1]))
  }
}
