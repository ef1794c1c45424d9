import CivilTime
import Synchronization

/// What clients are called by besides their whole names: parts of them, pinyin in one word, initials.
final class ClientNameIndex: Sendable {
  /// Clients, as places in the book, by a word of a name, or by what begins that of an organisation.
  let parts: [String: [Int]]
  /// Clients by their pinyin in one word, either name first, and by initials.
  let short: [String: [Int]]
  /// Clients by the first character of a Chinese name, or the first and last word of a Latin one.
  let families: [String: [Int]]

  init(_ clients: [Client], names: [[String]]) {
    var allParts: [String: [Int]] = [:]
    var allShort: [String: [Int]] = [:]
    var allFamilies: [String: [Int]] = [:]
    for (place, client) in clients.enumerated() {
      var parts: Set<String> = []
      var short: Set<String> = []
      var families: Set<String> = []
      for name in names[place] {
        if name.isLatin {
          let words = name.split(separator: " ").map(String.init)
          parts.formUnion(client.kind == .individual ? words : Array(words.prefix(1)))
          guard client.kind == .individual, words.count > 1 else { continue }
          families.formUnion([words[0], words[words.count - 1]])
          short.formUnion([words.joined(), words.reversed().joined()])
          short.insert(words.compactMap { $0.first.map(String.init) }.joined())
        } else if client.kind == .individual {
          families.insert(String(name.prefix(1)))
          if name.count > 2 { parts.insert(String(name.dropFirst())) }
          let sounds = name.romanized?.split(separator: " ") ?? []
          short.insert(sounds.compactMap { $0.first.map(String.init) }.joined())
        } else {
          for length in 2..<max(3, name.count) { parts.insert(String(name.prefix(length))) }
        }
      }
      for part in parts { allParts[part, default: []].append(place) }
      for word in short where word.utf8.count > 1 { allShort[word, default: []].append(place) }
      for name in families { allFamilies[name, default: []].append(place) }
    }
    (self.parts, self.short, self.families) = (allParts, allShort, allFamilies)
  }
}

/// An index of names that is made when it is first asked for.
final class LazyNameIndex: Sendable {
  private let made = Mutex<ClientNameIndex?>(nil)

  func index(_ make: () -> ClientNameIndex) -> ClientNameIndex {
    made.withLock { made in
      if let made { return made }
      let index = make()
      made = index
      return index
    }
  }
}

extension String {
  /// Whether there are only ASCII letters and marks.
  var isLatin: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
