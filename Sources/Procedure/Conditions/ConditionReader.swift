/// Reads conditions in one place of the procedure, where only some words mean anything.
struct ConditionReader {
  /// Why a text is no condition.
  struct Mistake: Error {
    var message: String
  }

  /// What the answer that it looks at can be; nil where there is none to look at.
  var answer: ValueKind?
  /// What the answers to each prompt can be.
  var prompts: [String: ValueKind]

  /// Reads terms joined by ` & ` and ` | `, of which `&` binds closer.
  func condition(_ text: String) throws(Mistake) -> Condition {
    var choices: [Condition] = []
    for branch in text.cut(at: "|") {
      var parts: [Condition] = []
      for term in branch.cut(at: "&") { parts.append(try self.term(term)) }
      choices.append(parts.count == 1 ? parts[0] : .all(parts))
    }
    return choices.count == 1 ? choices[0] : .any(choices)
  }

  private func term(_ text: String) throws(Mistake) -> Condition {
    if text == "always" { return .always }
    if text.hasPrefix("not ") { return .not(try term(String(text.dropFirst(4)))) }
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first, !words.contains("&"), !words.contains("|") else {
      throw Mistake(message: "`&` and `|` stand between two conditions")
    }
    if let answer, let test = try answerTest(words, of: answer) { return test }
    let (subject, kind) = try subject(first)
    if words.count == 1 { return .test(subject, .isTrue) }
    return try test(subject, kind, Array(words.dropFirst()))
  }

  /// A term that looks at the answer itself; nil for one that does not.
  private func answerTest(_ words: [String], of kind: ValueKind) throws(Mistake) -> Condition? {
    if words.count == 1 {
      switch words[0] {
      case "any": return .test(.answer, .isAny)
      case "given": return .test(.answer, .isGiven)
      case "empty":
        guard kind.canBeEmpty else {
          throw Mistake(message: "only words, dates and numbers can be `empty`")
        }
        return .test(.answer, .isEmpty)
      case let word where kind.words?.contains(word) == true:
        return .test(.answer, .equals(word))
      default: break
      }
    }
    if Self.dayWords.contains(words[0]) { return try test(.answer, kind, words) }
    // `>=3` as well as `>= 3`.
    guard let mark = Self.comparisons.first(where: { words[0].hasPrefix($0) }) else { return nil }
    let glued = String(words[0].dropFirst(mark.count))
    return try test(.answer, kind, [mark] + (glued.isEmpty ? [] : [glued]) + words.dropFirst())
  }

  private func test(_ subject: Condition.Subject, _ kind: ValueKind, _ words: [String])
    throws(Mistake) -> Condition
  {
    if Self.dayWords.contains(words[0]) {
      guard kind == .day else { throw Mistake(message: "only a day can be `\(words[0])`") }
      return .test(subject, try dayTest(words))
    }
    let rest = words.dropFirst().joined(separator: " ")
    guard !rest.isEmpty else { throw Mistake(message: "`\(words[0])` is compared with nothing") }
    if words[0] == "~" {
      guard kind == .text else { throw Mistake(message: "only words can hold `\(rest)`") }
      return .test(subject, .holds(rest))
    }
    // What is not known is not equal to anything either.
    if words[0] == "!=" { return .not(try comparing(subject, kind, .equal, rest)) }
    guard let comparison = Condition.Comparison(rawValue: words[0]) else {
      throw Mistake(message: "`\(words.joined(separator: " "))` is no condition")
    }
    return try comparing(subject, kind, comparison, rest)
  }

  private func comparing(
    _ subject: Condition.Subject, _ kind: ValueKind, _ comparison: Condition.Comparison,
    _ bound: String
  ) throws(Mistake) -> Condition {
    switch kind {
    case .number, .scale:
      guard let number = Double(bound), number.isFinite else {
        throw Mistake(message: "`\(bound)` is no number")
      }
      guard kind == .number || (1...5).contains(number) else {
        throw Mistake(message: "a scale goes from 1 to 5")
      }
      return .test(subject, .compares(comparison, number))
    case .colour:
      guard let colour = Colour(rawValue: bound) else {
        throw Mistake(message: "`\(bound)` is no colour")
      }
      return .test(subject, .compares(comparison, colour.number))
    case .word, .flag, .text:
      guard comparison == .equal else {
        throw Mistake(message: "only numbers and colours compare by `\(comparison.rawValue)`")
      }
      if let words = kind.words, !words.contains(bound) {
        throw Mistake(message: "`\(bound)` is none of \(words.joined(separator: ", "))")
      }
      return .test(subject, .equals(bound))
    case .day: throw Mistake(message: "a day is `past`, `future`, `within 60 days` and so on")
    }
  }

  private func dayTest(_ words: [String]) throws(Mistake) -> Condition.Test {
    func offset(_ count: Int) throws(Mistake) -> Offset {
      let text = words.dropFirst(count).joined(separator: " ")
      guard let offset = Offset(text), offset.unit.isOfDays, offset.count >= 0 else {
        throw Mistake(message: "`\(text)` is no length such as `60 days`")
      }
      return offset
    }
    func day() throws(Mistake) -> Condition.Subject {
      let (subject, kind) = try subject(words.dropFirst().joined(separator: " "))
      guard kind == .day else { throw Mistake(message: "`\(words[1])` is no day") }
      return subject
    }
    switch words[0] {
    case "past" where words.count == 1: return .isPast
    case "future" where words.count == 1: return .isFuture
    case "within": return .isWithin(try offset(1))
    case "older" where words.count > 1 && words[1] == "than": return .isOlder(try offset(2))
    case "beyond": return .isBeyond(try offset(1))
    case "after": return .isAfter(try day())
    case "before": return .isBefore(try day())
    default: throw Mistake(message: "`\(words.joined(separator: " "))` is no condition")
    }
  }

  private func subject(_ name: String) throws(Mistake) -> (Condition.Subject, ValueKind) {
    if let kind = Facts.kinds[name] { return (.fact(name), kind) }
    if let kind = prompts[name] { return (.prompt(name), kind) }
    throw Mistake(
      message: answer == nil
        ? "`\(name)` is neither a fact nor a prompt"
        : "`\(name)` is neither a fact nor a prompt nor an answer that can be given")
  }

  private static let dayWords: Set<String> = [
    "past", "future", "within", "older", "beyond", "after", "before",
  ]

  /// The longer come first.
  private static let comparisons = [">=", "<=", "!=", ">", "<", "=", "~"]
}

extension String {
  /// The parts between marks that stand alone, without blanks around them.
  fileprivate func cut(at mark: Unicode.Scalar) -> [String] {
    let (mark, blank) = (UInt8(ascii: mark), UInt8(ascii: " "))
    let bytes = Array(utf8)
    let marks = bytes.indices.dropFirst().dropLast().filter { index in
      bytes[index] == mark && bytes[index - 1] == blank && bytes[index + 1] == blank
    }
    let starts = [0] + marks.map { $0 + 1 }
    return zip(starts, marks + [bytes.count]).map { start, end in
      let part = bytes[start..<end].drop { $0 == blank }
      let end = part.lastIndex { $0 != blank }.map { $0 + 1 } ?? part.startIndex
      return String(decoding: part[..<end], as: UTF8.self)
    }
  }
}
