/// One line of a phrasebook or grammar, taken apart.
indirect enum Expression: Sendable {
  case literal([UInt8])
  case gap
  case slot(name: String, type: String)
  case rule(String)
  case sequence([Expression])
  case choice([Expression])
  case optional(Expression)
  /// Every part once, in any order.
  case anyOrder([Expression])

  /// Reads `[optional]`, `(one|other)`, `(any;order)`, `{slot}`, `{name:type}` and `<rule>`.
  init(_ text: String) throws(Mistake) {
    var reader = ExpressionReader(Line.fold(Array(text.utf8)).bytes)
    self = try reader.alternatives(until: nil)
  }

  /// What is wrong with the text of an expression.
  struct Mistake: Error {
    var message: String
  }
}

/// Reads the text of an expression.
private struct ExpressionReader {
  let bytes: [UInt8]
  var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func alternatives(until close: UInt8?) throws(Expression.Mistake) -> Expression {
    var branches: [Expression] = []
    var parts: [Expression] = []
    var separator: UInt8?
    while index < bytes.count, bytes[index] != close {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "|"), UInt8(ascii: ";"):
        guard separator == nil || separator == byte else {
          throw Expression.Mistake(message: "`|` and `;` in one group")
        }
        separator = byte
        branches.append(.sequence(parts))
        parts = []
        index += 1
      case UInt8(ascii: "["):
        parts.append(.optional(try group(closedBy: UInt8(ascii: "]"))))
      case UInt8(ascii: "("):
        parts.append(try group(closedBy: UInt8(ascii: ")")))
      case UInt8(ascii: "{"):
        let words = try name(closedBy: UInt8(ascii: "}")).split(separator: ":")
        guard let first = words.first, let last = words.last, words.count <= 2 else {
          throw Expression.Mistake(message: "a slot without a name")
        }
        parts.append(.slot(name: String(first), type: String(last)))
      case UInt8(ascii: "<"):
        parts.append(.rule(try name(closedBy: UInt8(ascii: ">"))))
      case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: ">"):
        throw Expression.Mistake(
          message: "`\(Character(Unicode.Scalar(byte)))` closes nothing")
      case .space:
        while index < bytes.count, bytes[index] == .space { index += 1 }
        parts.append(.gap)
      default:
        parts.append(literal())
      }
    }
    branches.append(.sequence(parts))
    if separator == UInt8(ascii: ";") { return .anyOrder(branches) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func group(closedBy close: UInt8) throws(Expression.Mistake) -> Expression {
    index += 1
    let inner = try alternatives(until: close)
    guard index < bytes.count else {
      throw Expression.Mistake(
        message: "`\(Character(Unicode.Scalar(close)))` is missing")
    }
    index += 1
    return inner
  }

  private mutating func name(closedBy close: UInt8) throws(Expression.Mistake) -> String {
    let start = index + 1
    guard let end = bytes[start...].firstIndex(of: close) else {
      throw Expression.Mistake(
        message: "`\(Character(Unicode.Scalar(close)))` is missing")
    }
    index = end + 1
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func literal() -> Expression {
    let special = Array("[](){}<>|; ".utf8)
    let start = index
    while index < bytes.count, !special.contains(bytes[index]) { index += 1 }
    return .literal(Array(bytes[start..<index]))
  }
}
