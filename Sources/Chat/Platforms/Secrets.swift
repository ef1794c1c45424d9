/// One platform's settings, most of them secret; printing them shows their names only.
public struct Secrets: Hashable, Sendable, CustomStringConvertible {
  private var values: [String: String]

  /// The values by their keys' names, taken as they are.
  public init(_ values: [String: String]) {
    self.values = values
  }

  /// The value of a key; nil where it is not set or empty.
  public subscript(name: String) -> String? {
    guard let value = values[name], !value.isEmpty else { return nil }
    return value
  }

  /// The names of all that is set, in their order.
  public var names: [String] { values.keys.sorted() }

  /// The names, without what they hide.
  public var description: String { "Secrets(\(names.joined(separator: ", ")))" }
}

extension Secrets: CustomReflectable {
  /// Nothing, so that a dump of whatever holds the secrets gives none away.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
