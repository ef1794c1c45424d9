/// Whoever holds leases and parcels.
enum Holder {
  /// A name that no other process bears.
  static func newName() -> String {
    String(UInt64.random(in: 0...UInt64.max), radix: 36)
  }
}
