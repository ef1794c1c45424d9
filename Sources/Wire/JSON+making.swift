extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A text.
  public init(stringLiteral text: String) { self = .string(text) }
  /// A whole number.
  public init(integerLiteral number: Int) { self = .int(number) }
  /// A truth value.
  public init(booleanLiteral flag: Bool) { self = .bool(flag) }
  /// An array.
  public init(arrayLiteral values: JSON...) { self = .array(values) }

  /// An object; members without a value are left out.
  public init(dictionaryLiteral elements: (String, JSON?)...) { self.init(members: elements) }

  /// An object; members without a value are left out.
  public init(members: [(String, JSON?)]) {
    self = .object(
      members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// An object of the given members, in this order.
  public static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
    .object(members.map { Member(name: $0.key, value: $0.value) })
  }

  /// A string, or null where there is none.
  public static func string(_ text: String?) -> JSON {
    if let text { .string(text) } else { .null }
  }
}
