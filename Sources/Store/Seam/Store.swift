/// Where an office's day-book is kept: one transaction seam, whatever database lies beneath.
public protocol Store: Sendable {
  /// Looks at one consistent state; what other turns write meanwhile is not seen.
  func read<Result: Sendable>(
    _ look: @escaping @Sendable (any Book) throws -> Result
  ) async throws -> Result

  /// Runs one turn: all it keeps is on the disk when this returns, or nothing is when it throws.
  ///
  /// Turns never overlap, in this process or another; many that wait are committed together. The
  /// closure runs once, may be long after the call, and must not wait for anything.
  func write<Result: Sendable>(
    _ turn: @escaping @Sendable (any Desk) throws -> Result
  ) async throws -> Result

  /// Proves the journal's chain, rebuilds what is derived and compares; an empty list is well.
  func check() async throws -> [Finding]
}
