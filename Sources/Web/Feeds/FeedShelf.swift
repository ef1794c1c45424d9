import Synchronization

/// Renditions kept in memory, the ones asked for least recently put away first.
final class FeedShelf: Sendable {
  /// What a rendition answers to: one feed at one address.
  struct Key: Hashable {
    var token: [UInt8]
    var source: String?
  }

  private struct Kept {
    var rendition: Rendition
    var turn: Int
  }

  private struct Contents {
    var kept: [Key: Kept] = [:]
    var size = 0
    var turn = 0
  }

  private let contents = Mutex(Contents())
  private let capacity: Int

  /// A shelf that holds about so many bytes.
  init(capacity: Int = 32 << 20) {
    self.capacity = capacity
  }

  subscript(key: Key) -> Rendition? {
    contents.withLock { contents in
      contents.turn += 1
      contents.kept[key]?.turn = contents.turn
      return contents.kept[key]?.rendition
    }
  }

  func put(_ rendition: Rendition, for key: Key) {
    contents.withLock { contents in
      contents.turn += 1
      let former = contents.kept.updateValue(
        Kept(rendition: rendition, turn: contents.turn), forKey: key)
      contents.size += rendition.size - (former?.rendition.size ?? 0)
      while contents.size > capacity, contents.kept.count > 1,
        let oldest = contents.kept.min(by: { $0.value.turn < $1.value.turn })
      {
        contents.kept[oldest.key] = nil
        contents.size -= oldest.value.rendition.size
      }
    }
  }
}
