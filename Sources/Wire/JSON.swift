/// A JSON value whose objects keep the order of their members and whose numbers are never rounded.
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// A number that is no `Int`, as it was written.
  case decimal(String)
  case string(String)
  case array([JSON])
  case object([Member])

  /// One member of an object.
  public struct Member: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its value.
    public var value: JSON

    /// A member of an object.
    public init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// The value of a member, where this is an object that has it.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text, where this is one.
  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The number, where this is a whole one that fits.
  public var int: Int? {
    guard case .int(let number) = self else { return nil }
    return number
  }

  /// The truth value, where this is one.
  public var bool: Bool? {
    guard case .bool(let flag) = self else { return nil }
    return flag
  }

  /// The values, where this is an array.
  public var array: [JSON]? {
    guard case .array(let values) = self else { return nil }
    return values
  }
}
