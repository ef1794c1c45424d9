public import Store

/// Something that every store has to do, tried on an empty one in which an office was founded.
public struct Requirement: Sendable, CustomStringConvertible {
  /// What has to hold, in a sentence.
  public let description: String
  /// Tries it; throws a `Breach` where it does not hold.
  public let check: @Sendable (any Store) async throws -> Void

  init(_ sentence: String, _ check: @escaping @Sendable (any Store) async throws -> Void) {
    description = sentence
    self.check = check
  }

  /// Founds the office, tries the requirement, and has the store check itself.
  public func run(on store: any Store) async throws {
    try await Sample.found(store)
    try await check(store)
    try expect(try await store.check(), [], "the store finds fault with itself")
  }

  /// All there are.
  public static let all: [Requirement] =
    keeping + turns + time + series + journal + rooms + todos + accounts + messages
}

/// A requirement does not hold.
public struct Breach: Error, CustomStringConvertible {
  /// What was found instead.
  public let description: String
}

/// Throws a breach where two values differ.
func expect<Value: Equatable>(
  _ found: Value, _ wanted: Value, _ what: String, line: UInt = #line, file: String = #fileID
) throws {
  guard found == wanted else {
    throw Breach(description: "\(file):\(line): \(what): found \(found), wanted \(wanted)")
  }
}
