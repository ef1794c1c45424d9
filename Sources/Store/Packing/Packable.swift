/// What a store keeps in bytes, before they are sealed where they have to be.
package protocol Packable {
  /// Lays it down behind what is there already.
  func pack(into packing: inout Packing)
  /// Takes it out again.
  init(from unpacking: inout Unpacking) throws(Unpacking.Broken)
}

extension Packable {
  /// All of it in bytes.
  package var packed: [UInt8] {
    var packing = Packing()
    pack(into: &packing)
    return packing.bytes
  }

  /// What was packed.
  package init(packed bytes: [UInt8]) throws(Unpacking.Broken) {
    var unpacking = Unpacking(bytes)
    try self.init(from: &unpacking)
  }
}
