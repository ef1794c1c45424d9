/// Something found by counting working days, with the trust that it deserves.
public struct Reckoned<Value: Sendable>: Sendable {
  /// What was found.
  public var value: Value
  /// Whether the count touches a year without an official holiday notice, so that it may change.
  public var isProvisional: Bool

  /// A value and whether it is provisional.
  public init(_ value: Value, isProvisional: Bool) {
    self.value = value
    self.isProvisional = isProvisional
  }
}

extension Reckoned: Equatable where Value: Equatable {}
extension Reckoned: Hashable where Value: Hashable {}
extension Reckoned: Encodable where Value: Encodable {}
extension Reckoned: Decodable where Value: Decodable {}
