import Crypto
import Synchronization

/// A key that seals what belongs to one client, or to the office where there is no client.
///
/// AES-256-GCM with a nonce that is never used again; every sealed text is bound to the place it was made for, so
/// that it can't be put elsewhere.
public struct DataKey: Sendable {
  /// Its number in the store.
  public let id: Int
  private let key: SymmetricKey
  private let bytes: [UInt8]

  /// A fresh key.
  public init(id: Int) {
    self.init(id: id, bytes: .random(count: 32))
  }

  /// The key that a master key wrapped; nil where that was another master key.
  public init?(id: Int, wrapped: [UInt8], by master: MasterKey) {
    guard let bytes = master.key.open(wrapped, place: Self.place(id)) else { return nil }
    self.init(id: id, bytes: bytes)
  }

  private init(id: Int, bytes: [UInt8]) {
    self.id = id
    self.bytes = bytes
    key = SymmetricKey(data: bytes)
  }

  /// The key as it may be stored.
  public func wrapped(by master: MasterKey) -> [UInt8]? {
    master.key.seal(bytes, place: Self.place(id))
  }

  /// Seals bytes for a place; nil only where the machine has no randomness.
  public func seal(_ bytes: [UInt8], for place: String) -> [UInt8]? {
    key.seal(bytes, place: place)
  }

  /// Opens what was sealed for that place; nil where it was changed or made for another place.
  public func open(_ sealed: [UInt8], for place: String) -> [UInt8]? {
    key.open(sealed, place: place)
  }

  private static func place(_ id: Int) -> String { "datakey/\(id)" }
}

extension SymmetricKey {
  /// Nonce, sealed bytes and tag.
  fileprivate func seal(_ bytes: [UInt8], place: String) -> [UInt8]? {
    guard let nonce = try? AES.GCM.Nonce(data: Nonces.shared.next()),
      let box = try? AES.GCM.seal(
        bytes, using: self, nonce: nonce, authenticating: Array(place.utf8))
    else { return nil }
    return box.combined.map { Array($0) }
  }

  fileprivate func open(_ sealed: [UInt8], place: String) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let bytes = try? AES.GCM.open(box, using: self, authenticating: Array(place.utf8))
    else { return nil }
    return Array(bytes)
  }
}

/// Nonces of 12 bytes: 80 random bits and a counter, so that few of them need fresh randomness.
private final class Nonces: Sendable {
  static let shared = Nonces()

  private let last = Mutex<(prefix: [UInt8], count: UInt16)>(([], 0))

  func next() -> [UInt8] {
    last.withLock { last in
      if last.count == 0 { last.prefix = .random(count: 10) }
      defer { last.count &+= 1 }
      return last.prefix + [UInt8(last.count >> 8), UInt8(last.count & 0xFF)]
    }
  }
}
