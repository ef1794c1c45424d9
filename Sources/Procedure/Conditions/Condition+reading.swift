extension Condition {
  /// Why a text is no condition.
  struct Mistake: Error {
    var message: String
  }

  /// Reads a condition: terms joined by ` & ` and ` | `, of which `&` binds closer.
  ///
  /// `keys` are the options of the prompt whose answer it looks at.
  init(_ text: String, keys: Set<String> = []) throws(Mistake) {
    var choices: [Condition] = []
    for branch in text.cut(at: " | ") {
      var parts: [Condition] = []
      for term in branch.cut(at: " & ") { parts.append(try Self.term(term, keys: keys)) }
      choices.append(parts.count == 1 ? parts[0] : .all(parts))
    }
    self = choices.count == 1 ? choices[0] : .any(choices)
  }

  private static func term(_ text: String, keys: Set<String>) throws(Mistake) -> Condition {
    if text.hasPrefix("not ") { return .not(try term(String(text.dropFirst(4)), keys: keys)) }
    if keys.contains(text) { return .test(.answer, .equals(text)) }
    switch text {
    case "always": return .always
    case "any": return .test(.answer, .isAny)
    case "empty": return .test(.answer, .isEmpty)
    case "given": return .test(.answer, .isGiven)
    case "yes", "no": return .test(.answer, .equals(text))
    case "past": return .test(.answer, .isPast)
    case "future": return .test(.answer, .isFuture)
    default: break
    }
    let words = text.split(separator: " ").map(String.init)
    if let test = try dayTest(words) { return .test(.answer, test) }
    for comparison in Comparison.allCases where text.hasPrefix(comparison.rawValue) {
      return .test(
        .answer, try self.comparison(comparison, text.dropFirst(comparison.rawValue.count)))
    }
    let subject = try subject(words[0])
    if words.count == 1 { return .test(subject, .isTrue) }
    let rest = words.dropFirst(2).joined(separator: " ")
    if words[1] == "~", !rest.isEmpty { return .test(subject, .holds(rest)) }
    if let test = try dayTest(Array(words.dropFirst())) { return .test(subject, test) }
    guard let comparison = Comparison(rawValue: words[1]), !rest.isEmpty else {
      throw Mistake(message: "`\(text)` is no condition")
    }
    if Double(rest) == nil, Colour(rawValue: rest) == nil || comparison == .equal {
      switch comparison {
      case .equal: return .test(subject, .equals(rest))
      case .notEqual: return .not(.test(subject, .equals(rest)))
      default: throw Mistake(message: "`\(rest)` is no number")
      }
    }
    return .test(subject, try self.comparison(comparison, rest[...]))
  }

  private static func comparison(_ comparison: Comparison, _ bound: Substring) throws(Mistake)
    -> Test
  {
    let text = String(bound.drop { $0 == " " })
    if let colour = Colour(rawValue: text) { return .compares(comparison, colour.number) }
    guard let number = Double(text) else { throw Mistake(message: "`\(text)` is no number") }
    return .compares(comparison, number)
  }

  private static func dayTest(_ words: [String]) throws(Mistake) -> Test? {
    func offset(_ count: Int) throws(Mistake) -> Offset {
      let text = words.dropFirst(count).joined(separator: " ")
      guard let offset = Offset(text) else {
        throw Mistake(message: "`\(text)` is no length such as `60 days`")
      }
      return offset
    }
    switch words.first {
    case "past"?: return .isPast
    case "future"?: return .isFuture
    case "within"?: return .isWithin(try offset(1))
    case "older"? where words.count > 1 && words[1] == "than": return .isOlder(try offset(2))
    case "beyond"?: return .isBeyond(try offset(1))
    case "after"? where words.count == 2: return .isAfter(words[1])
    case "before"? where words.count == 2: return .isBefore(words[1])
    default: return nil
    }
  }

  private static func subject(_ name: String) throws(Mistake) -> Subject {
    if Facts.names.contains(name) { return .fact(name) }
    // The id of a prompt is that of its clause or set, a point and a number.
    if let point = name.lastIndex(of: "."), Int(name[name.index(after: point)...]) != nil {
      return .prompt(name)
    }
    throw Mistake(
      message: "`\(name)` is neither a fact nor a prompt nor an answer that can be given")
  }
}

extension String {
  fileprivate func cut(at mark: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: mark) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    parts.append(String(rest))
    return parts.map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}
