/// An expression made ready for matching: steps that each know the next.
struct Pattern: Sendable {
  /// One step of a match.
  enum Step: Sendable {
    case literal([UInt8], next: Int)
    case gap(next: Int)
    case space(next: Int)
    case slot(name: Int, type: Int, next: Int)
    /// Free text; `isWord` when it holds no space.
    case text(name: Int, isWord: Bool, next: Int)
    case fork([Int])
    case bundle(Int)
    case joined(Int)
    case end
  }

  /// Parts that may stand in any order.
  struct Bundle: Sendable {
    var members: [Int] = []
    var required: UInt32 = 0
    var next: Int
  }

  /// The steps.
  private(set) var steps: [Step] = []
  /// The bundles that steps name.
  private(set) var bundles: [Bundle] = []
  /// The first step.
  private(set) var start = 0

  /// Makes an expression ready.
  init(_ expression: Expression, words: Vocabulary) throws(Expression.Mistake) {
    steps = [.end]
    start = try emit(expression, next: 0, words: words, depth: 0)
  }

  private mutating func add(_ step: Step) -> Int {
    steps.append(step)
    return steps.count - 1
  }

  private mutating func emit(
    _ expression: Expression, next: Int, words: Vocabulary, depth: Int
  ) throws(Expression.Mistake) -> Int {
    guard depth < 24 else { throw Expression.Mistake(message: "rules that name one another") }
    switch expression {
    case .literal(let bytes): return add(.literal(bytes, next: next))
    case .gap: return add(.gap(next: next))
    case .slot(let name, let type): return try emitSlot(name, type, next: next, words: words)
    case .rule(let name):
      guard let rule = words.rules[name] else {
        throw Expression.Mistake(message: "unknown rule <\(name)>")
      }
      return try emit(rule, next: next, words: words, depth: depth + 1)
    case .sequence(let parts):
      var next = next
      for index in parts.indices.reversed() {
        if case .gap = parts[index], index > 0, index + 1 < parts.count,
          words.isText(parts[index - 1]), words.isText(parts[index + 1])
        {
          next = add(.space(next: next))
        } else {
          next = try emit(parts[index], next: next, words: words, depth: depth + 1)
        }
      }
      return next
    case .choice(let branches):
      var starts: [Int] = []
      for branch in branches {
        starts.append(try emit(branch, next: next, words: words, depth: depth + 1))
      }
      return add(.fork(starts))
    case .optional(let inner):
      let start = try emit(inner, next: next, words: words, depth: depth + 1)
      return add(.fork([start, next]))
    case .anyOrder(let parts): return try emitBundle(parts, next: next, words: words, depth: depth)
    }
  }

  private mutating func emitSlot(
    _ name: String, _ type: String, next: Int, words: Vocabulary
  ) throws(Expression.Mistake) -> Int {
    guard let number = words.names[name] else {
      throw Expression.Mistake(message: "unknown slot {\(name)}")
    }
    switch type {
    case "text": return add(.text(name: number, isWord: false, next: next))
    case "word": return add(.text(name: number, isWord: true, next: next))
    default:
      guard let kind = words.types[type == name ? words.defaults[name] ?? type : type] else {
        throw Expression.Mistake(message: "unknown type {\(name):\(type)}")
      }
      switch kind {
      case 0: return add(.text(name: number, isWord: false, next: next))
      case 1: return add(.text(name: number, isWord: true, next: next))
      default: return add(.slot(name: number, type: kind, next: next))
      }
    }
  }

  private mutating func emitBundle(
    _ parts: [Expression], next: Int, words: Vocabulary, depth: Int
  ) throws(Expression.Mistake) -> Int {
    let number = bundles.count
    bundles.append(Bundle(next: next))
    let back = add(.joined(number))
    for (index, part) in parts.enumerated() {
      var inner = part
      if case .sequence(let only) = part {
        let solid = only.filter { if case .gap = $0 { false } else { true } }
        if solid.count == 1, case .optional(let optional) = solid[0] {
          inner = optional
        } else {
          bundles[number].required |= 1 << UInt32(index)
        }
      }
      let start = try emit(inner, next: back, words: words, depth: depth + 1)
      bundles[number].members.append(start)
    }
    return add(.bundle(number))
  }
}

/// What the slots and rules of a set of patterns mean.
struct Vocabulary: Sendable {
  /// Numbers of the slots' names.
  var names: [String: Int]
  /// The type of a slot that does not say one, where it is not called like the slot.
  var defaults: [String: String] = [:]
  /// Numbers of the types; 0 is free text, 1 is one word of it.
  var types: [String: Int]
  /// Expressions that others name.
  var rules: [String: Expression] = [:]

  /// Whether a part is a slot of free text.
  func isText(_ part: Expression) -> Bool {
    guard case .slot(let name, let type) = part else { return false }
    let resolved = type == name ? defaults[name] ?? type : type
    return resolved == "text" || resolved == "word"
  }
}
