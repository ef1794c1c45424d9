/// Takes clients' names, addresses and numbers out of text that people typed.
struct NameVeil: Sendable {
  private struct Pattern {
    var letters: [String]
    var initials: String
  }

  /// Patterns by their first letter, the longest first.
  private let patterns: [String: [Pattern]]

  /// A veil over the names of those clients; over each word of them too where the text is known to
  /// be about these clients.
  init(_ clients: some Sequence<Client>, wordByWord: Bool = false) {
    var patterns: [String: [Pattern]] = [:]
    for client in clients {
      for name in [client.name, client.chineseName].compactMap(\.self) {
        let initials = Initials.of(name)
        var forms = Self.forms(of: name)
        if wordByWord, client.kind == .individual { forms += Self.words(of: name) }
        for form in forms {
          let letters = Self.letters(form)
          guard letters.count > 1 || letters.first?.utf8.count ?? 0 > 1 else { continue }
          patterns[letters[0], default: []].append(Pattern(letters: letters, initials: initials))
        }
      }
    }
    self.patterns = patterns.mapValues { list in
      list.sorted { one, other in
        one.letters.count != other.letters.count
          ? one.letters.count > other.letters.count : one.initials < other.initials
      }
    }
  }

  /// The text with initials for names and `…` for mail addresses and long numbers.
  func cover(_ text: String) -> String {
    Self.withoutNumbers(Self.withoutAddresses(withoutNames(text)))
  }

  private func withoutNames(_ text: String) -> String {
    let characters = Array(text)
    let letters = Self.letters(text)
    guard letters.count == characters.count else { return "…" }
    var covered = ""
    var position = 0
    while position < letters.count {
      if let pattern = pattern(in: letters, at: position) {
        covered += pattern.initials
        position += pattern.letters.count
      } else {
        covered.append(characters[position])
        position += 1
      }
    }
    return covered
  }

  private func pattern(in letters: [String], at position: Int) -> Pattern? {
    guard let candidates = patterns[letters[position]] else { return nil }
    return candidates.first { pattern in
      let end = position + pattern.letters.count
      guard end <= letters.count, letters[position..<end].elementsEqual(pattern.letters) else {
        return false
      }
      // A short Latin name may be part of a longer word, which then is no name.
      guard pattern.letters.count < 6 else { return true }
      return
        !(Self.isLatin(letters[position]) && position > 0
        && Self.isLatin(letters[position - 1]))
        && !(Self.isLatin(letters[end - 1]) && end < letters.count && Self.isLatin(letters[end]))
    }
  }

  /// How a whole name may be typed: as it is, without its spaces, family name last.
  private static func forms(of name: String) -> [String] {
    let words = name.split { $0.isWhitespace }.map(String.init)
    let turned = words.reversed()
    return [
      words.joined(separator: " "), words.joined(), words.joined(separator: "-"),
      turned.joined(separator: " "), turned.joined(),
    ]
  }

  /// The parts by which people call one another.
  private static func words(of name: String) -> [String] {
    let words = name.split { $0.isWhitespace }.map(String.init)
    if words.count == 1, name.count > 2, let first = name.first, !first.isCased {
      return [String(name.dropFirst())]
    }
    return words.filter { $0.count > 1 }
  }

  private static func letters(_ text: String) -> [String] {
    text.map { $0.isWhitespace ? " " : $0.lowercased() }
  }

  private static func isLatin(_ letter: String) -> Bool {
    letter.first.map { $0.isCased } ?? false
  }

  private static func withoutAddresses(_ text: String) -> String {
    guard text.contains(where: { $0 == "@" || $0 == "＠" }) else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false)
      .map { $0.contains { $0 == "@" || $0 == "＠" } ? "…" : String($0) }
      .joined(separator: " ")
  }

  /// Runs of seven digits or more are no times of day but telephone, policy or identity numbers.
  private static func withoutNumbers(_ text: String) -> String {
    var kept = ""
    var run = ""
    var digits = 0
    func close() {
      let tail = run.reversed().prefix { !isDigit($0) }
      kept += digits >= 7 ? "…" + String(tail.reversed()) : run
      run = ""
      digits = 0
    }
    for character in text {
      if isDigit(character) {
        digits += 1
        run.append(character)
      } else if character == "+" || !run.isEmpty, " -+()./".contains(character) {
        run.append(character)
      } else {
        close()
        kept.append(character)
      }
    }
    close()
    return kept
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.wholeNumberValue != nil && character.isNumber && !character.isLetter
  }
}
