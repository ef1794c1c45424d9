/// Takes clients' names, addresses and numbers out of text that people typed.
struct NameVeil: Sendable {
  private let clients: ClientBook
  /// Parts of the names of the client whom the text is about, by which people call one another.
  private let parts: Set<String>

  /// A veil over whole names of all clients, and over each part of the name of one.
  init(_ clients: ClientBook, about client: Client?) {
    self.clients = clients
    guard let client, client.kind == .individual else {
      parts = []
      return
    }
    let names = [client.name, client.chineseName].compactMap(\.self)
    parts = Set(names.flatMap { NamePiece.pieces(of: $0).parts })
  }

  /// The text with initials for names and `…` for mail addresses and long numbers.
  func cover(_ text: String) -> String {
    withoutNames(text).withoutAddresses.withoutLongNumbers
  }

  private func withoutNames(_ text: String) -> String {
    let pieces = NamePiece.pieces(of: text)
    var covered = ""
    var position = 0
    while position < pieces.count {
      if let end = endOfName(in: pieces, from: position) {
        let name = pieces[position..<end].map(\.whole).joined()
        covered += pieces[position].gap + Initials.of(name)
        position = end
      } else {
        covered += pieces[position].whole
        position += 1
      }
    }
    return covered
  }

  /// Where the longest name that starts at a piece ends; nil where none does.
  private func endOfName(in pieces: [NamePiece], from start: Int) -> Int? {
    guard !pieces[start].folded.isEmpty else { return nil }
    var found: Int?
    var (key, spaced, turned) = ("", "", "")
    for end in start..<min(start + Self.longest, pieces.count) {
      let piece = pieces[end]
      guard !piece.folded.isEmpty else { break }
      if end == start {
        (key, spaced, turned) = (piece.folded, piece.folded, piece.folded)
      } else {
        let gap = piece.foldedGap
        key += gap + piece.folded
        spaced += (gap.isEmpty ? "" : " ") + piece.folded
        turned = piece.folded + (gap.isEmpty ? "" : " ") + turned
      }
      if clients.hasName(key) || spaced != key && clients.hasName(spaced)
        || turned != key && clients.hasName(turned)
      {
        found = end + 1
      }
    }
    if let found { return found }
    let first = pieces[start]
    if first.isWord {
      return parts.contains(first.folded) || isJoinedName(first.folded) ? start + 1 : nil
    }
    // Two characters of a name of three.
    guard start + 1 < pieces.count, pieces[start + 1].gap.isEmpty,
      parts.contains(first.folded + pieces[start + 1].folded)
    else { return nil }
    return start + 2
  }

  /// Whether the word is a name of two words without the space between them.
  private func isJoinedName(_ word: String) -> Bool {
    guard (4...24).contains(word.count) else { return false }
    return word.indices.dropFirst().contains { index in
      let (one, other) = (word[..<index], word[index...])
      return clients.hasName("\(one) \(other)") || clients.hasName("\(other) \(one)")
    }
  }

  /// The most words, or characters of a script without spaces, that a name is looked for in.
  private static let longest = 12
}

extension [NamePiece] {
  /// What one may be called by: each word of more than a letter; of a Chinese name of three
  /// characters or more what follows the first.
  fileprivate var parts: [String] {
    let words = filter { $0.isWord && $0.folded.count > 1 }.map(\.folded)
    let characters = filter { !$0.isWord }.map(\.folded)
    guard characters.count > 2 else { return words }
    return words + [characters.dropFirst().joined(), characters.suffix(2).joined()]
  }
}
