/// Words by their bytes, so that all that stand at a place are found in one walk.
struct WordTrie: Sendable {
  /// What a word is: its class and its value in it.
  struct Entry: Hashable, Sendable {
    var kind: Int32
    var value: Int32
  }

  private struct Node: Sendable {
    var edges: Range<Int32>
    var entries: Range<Int32>
  }

  private var nodes: [Node] = []
  private var labels: [UInt8] = []
  private var targets: [Int32] = []
  private var entries: [Entry] = []
  /// The node for each first byte, -1 for none.
  private var roots = [Int32](repeating: -1, count: 256)

  init(_ words: [(bytes: [UInt8], entry: Entry)]) {
    let sorted = words.filter { !$0.bytes.isEmpty }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    var index = 0
    while index < sorted.count {
      let first = sorted[index].bytes[0]
      var end = index
      while end < sorted.count, sorted[end].bytes[0] == first { end += 1 }
      roots[Int(first)] = add(sorted[index..<end], depth: 1)
      index = end
    }
  }

  private mutating func add(
    _ words: ArraySlice<(bytes: [UInt8], entry: Entry)>, depth: Int
  ) -> Int32 {
    let number = nodes.count
    let start = Int32(entries.count)
    var index = words.startIndex
    while index < words.endIndex, words[index].bytes.count == depth {
      entries.append(words[index].entry)
      index += 1
    }
    nodes.append(Node(edges: 0..<0, entries: start..<Int32(entries.count)))
    var children: [(UInt8, Int32)] = []
    while index < words.endIndex {
      let byte = words[index].bytes[depth]
      var end = index
      while end < words.endIndex, words[end].bytes[depth] == byte { end += 1 }
      children.append((byte, add(words[index..<end], depth: depth + 1)))
      index = end
    }
    let first = Int32(labels.count)
    for (byte, target) in children {
      labels.append(byte)
      targets.append(target)
    }
    nodes[number].edges = first..<Int32(labels.count)
    return Int32(number)
  }

  /// The node that a first byte leads to, -1 for none.
  func root(_ byte: UInt8) -> Int32 { roots[Int(byte)] }

  /// The node that a further byte leads to, -1 for none.
  func next(_ node: Int32, _ byte: UInt8) -> Int32 {
    for edge in nodes[Int(node)].edges where labels[Int(edge)] == byte {
      return targets[Int(edge)]
    }
    return -1
  }

  /// The places in `entry` of the words that end at a node.
  func words(at node: Int32) -> Range<Int32> { nodes[Int(node)].entries }

  /// The word at a place.
  func entry(_ place: Int32) -> Entry { entries[Int(place)] }
}
