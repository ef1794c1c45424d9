import CivilTime
import Crypto
import NIOCore
import Synchronization

/// A feed as it was written last: its bytes, plain and compressed, and what tells them apart.
final class Rendition: Sendable {
  /// What the bytes follow from; where neither has changed, nothing is written again.
  struct State: Hashable {
    /// The journal's last number.
    var number: Int
    /// The start of the day.
    var day: Instant
  }

  let state: State
  let plain: ByteBuffer
  /// The entity tag of the plain bytes, without quotes.
  let tag: String
  /// When the bytes last became different.
  let modified: Instant
  private let compressed = Mutex<ByteBuffer?>(nil)

  /// A rendition; where `former` has the same bytes, it is as old as that.
  init(_ bytes: [UInt8], state: State, changed: Instant, former: Rendition?) {
    self.state = state
    plain = ByteBuffer(bytes: bytes)
    tag = String(Array(SHA256.hash(data: bytes)).base64URL.prefix(27))
    let modified = max(changed, state.day)
    guard let former else {
      self.modified = modified
      return
    }
    // Two changes within one second have to differ in this date too.
    self.modified = former.tag == tag ? former.modified : max(modified, former.modified + 1)
  }

  /// The bytes as gzip (RFC 1952), made when first asked for.
  func gzip() throws -> ByteBuffer {
    try compressed.withLock { kept in
      if let kept { return kept }
      let made = try plain.gzipped()
      kept = made
      return made
    }
  }

  /// About how much memory it takes, in bytes.
  var size: Int { plain.readableBytes * 5 / 4 + 512 }
}
