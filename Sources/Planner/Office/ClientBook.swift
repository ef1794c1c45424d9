import CivilTime

/// The office's clients, looked up as people name them.
public struct ClientBook: Sendable {
  /// What a name stands for.
  enum Match {
    case one(Client)
    case several([Client])
    case none(near: [Client])
  }

  /// Every client, in order of reference.
  public let clients: [Client]

  private let places: [Ref: Int]
  /// For each client, in the same order, the names as they compare.
  private let names: [[String]]
  private let wholeNames: [String: [Int]]
  private let index = LazyNameIndex()

  /// A book of the given clients, in any order.
  public init(_ clients: [Client]) {
    self.clients = clients.sorted { $0.ref < $1.ref }
    names = self.clients.map { client in
      var names = [client.name, client.chineseName].compactMap(\.self).map(Self.folded)
      // Somebody without a name in Latin letters is called by their pinyin all the same.
      if !names.contains(where: \.isLatin), let sound = names.first?.romanized {
        names.append(Self.folded(sound))
      }
      return names
    }
    places = Dictionary(
      self.clients.enumerated().map { ($1.ref, $0) }, uniquingKeysWith: { first, _ in first })
    var wholeNames: [String: [Int]] = [:]
    for (place, names) in names.enumerated() {
      for name in Set(names) { wholeNames[name, default: []].append(place) }
    }
    self.wholeNames = wholeNames
  }

  /// The client of that reference.
  public subscript(ref: Ref) -> Client? {
    places[ref].map { clients[$0] }
  }

  /// Whether a client has that whole name, given as names compare: in lower case, single spaces.
  func hasName(_ folded: String) -> Bool {
    wholeNames[folded] != nil
  }

  /// Finds by reference, else by whole name, else by the words of a name, else by likeness, among
  /// the clients that pass the test.
  func match(_ words: String, where isKnown: (Client) -> Bool) -> Match {
    let wanted = Self.folded(words)
    if let ref = Ref(wanted), ref.kind == .client {
      guard let client = self[ref], isKnown(client) else { return .none(near: []) }
      return .one(client)
    }
    var found = (wholeNames[wanted] ?? []).map { clients[$0] }.filter(isKnown)
    if found.isEmpty { found = all(like: words, where: isKnown) }
    switch found.count {
    case 0: return .none(near: near(wanted, where: isKnown))
    case 1: return .one(found[0])
    default: return .several(found)
    }
  }

  /// Every client whose name holds the words, else whose pinyin in one word or initials they are, in
  /// order of reference.
  func all(like words: String, where isKnown: (Client) -> Bool) -> [Client] {
    let wanted = Self.folded(words)
    if let ref = Ref(wanted), ref.kind == .client {
      return [self[ref]].compactMap(\.self).filter(isKnown)
    }
    let found = zip(clients, names)
      .filter { client, names in
        names.contains { Self.holds(wanted, in: $0) } && isKnown(client)
      }
      .map(\.0)
    return found.isEmpty ? clients(at: nameIndex.short[wanted], where: isKnown) : found
  }

  /// Every client with that whole name or, written in one word, that pinyin.
  func named(_ words: String, where isKnown: (Client) -> Bool) -> [Client] {
    let wanted = Self.folded(words)
    let whole = clients(at: wholeNames[wanted], where: isKnown)
    if !whole.isEmpty || wanted.utf8.count < 4 { return whole }
    return clients(at: nameIndex.short[wanted], where: isKnown)
  }

  /// Every client with that word in their name.
  func all(withPart word: String, where isKnown: (Client) -> Bool) -> [Client] {
    clients(at: nameIndex.parts[Self.folded(word)], where: isKnown)
  }

  /// Every client whose family is called so.
  func all(ofFamily word: String, where isKnown: (Client) -> Bool) -> [Client] {
    clients(at: nameIndex.families[Self.folded(word)], where: isKnown)
  }

  private var nameIndex: ClientNameIndex {
    index.index { ClientNameIndex(clients, names: names) }
  }

  private func clients(at places: [Int]?, where isKnown: (Client) -> Bool) -> [Client] {
    (places ?? []).map { clients[$0] }.filter(isKnown)
  }

  private func near(_ wanted: String, where isKnown: (Client) -> Bool) -> [Client] {
    let allowed = max(1, wanted.unicodeScalars.count / 3)
    var scored: [(client: Client, distance: Int)] = []
    for (client, names) in zip(clients, names) {
      let parts = names.flatMap { name in [name] + name.split(separator: " ").map(String.init) }
      let best = parts.map { Likeness.distance(wanted, $0) }.min() ?? .max
      if best <= allowed, isKnown(client) { scored.append((client, best)) }
    }
    return scored.sorted { ($0.distance, $0.client.ref) < ($1.distance, $1.client.ref) }
      .prefix(3).map(\.client)
  }

  /// Whether each word asked for begins a word of the name; Chinese names need only hold them.
  private static func holds(_ wanted: String, in name: String) -> Bool {
    guard !wanted.isEmpty else { return false }
    if name.utf8.contains(where: { $0 >= 0x80 }) { return name.contains(wanted) }
    let words = name.split(separator: " ")
    return wanted.split(separator: " ").allSatisfy { part in
      words.contains { $0.hasPrefix(part) }
    }
  }

  /// Lower case, single spaces, no quotes, commas or full stops.
  private static func folded(_ words: String) -> String {
    words.lowercased()
      .split { $0.isWhitespace || $0 == "\"" || $0 == "." || $0 == "," }
      .joined(separator: " ")
  }
}
