/// A JSON value whose objects keep the order of their members and whose numbers are never rounded.
enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// A number that is no `Int`, as it was written.
  case decimal(String)
  case string(String)
  case array([JSON])
  case object([Member])

  struct Member: Hashable, Sendable {
    var name: String
    var value: JSON
  }

  /// The value of a member, where this is an object that has it.
  subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var int: Int? {
    guard case .int(let number) = self else { return nil }
    return number
  }

  var bool: Bool? {
    guard case .bool(let flag) = self else { return nil }
    return flag
  }

  var array: [JSON]? {
    guard case .array(let values) = self else { return nil }
    return values
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .string(text) }
  init(integerLiteral number: Int) { self = .int(number) }
  init(booleanLiteral flag: Bool) { self = .bool(flag) }
  init(arrayLiteral values: JSON...) { self = .array(values) }

  /// Members without a value are left out.
  init(dictionaryLiteral elements: (String, JSON?)...) { self.init(members: elements) }

  /// An object; members without a value are left out.
  init(members: [(String, JSON?)]) {
    self = .object(
      members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }
}
