import Planner

extension Phrasebook {
  /// Why no phrase matched: an unknown name, something missing, or words that fit nowhere.
  func complaint(about line: Line, reader: PhraseReader, furthest: [Int: Int]) -> Complaint {
    guard let name = commands.name(beginning: line) else {
      let (word, near) = commands.near(line)
      return .unknownCommand(word, near: near)
    }
    let command = commands.commands[name.command]
    let rest = line.skippingSpace(from: name.bytes.count)
    let tail = rest..<line.bytes.count
    if command.id == "lang", !tail.isEmpty { return .unknownLanguage(line.text(tail)) }
    if let piece = reader.pieces.first(where: { $0.isImpossible }) {
      return .impossibleTime(line.text(piece.range))
    }
    for slot in command.slots where slot.isRequired {
      let isThere =
        slot.type.isTime
        ? reader.pieces.contains { $0.range.lowerBound >= rest }
        : !tail.isEmpty && !reader.pieces.contains { $0.range.lowerBound <= tail.lowerBound }
      if !isThere { return .missing(slot: slot.name, command: command.id) }
    }
    let reached = min(furthest[name.command] ?? rest, line.bytes.count)
    let start = reached < line.bytes.count && reached > rest ? reached : rest
    return .notUnderstood(line.text(start..<line.bytes.count), command: command.id)
  }
}

extension CommandBook {
  /// The word that a line begins with, and the names of commands that look like it or like the
  /// first two words, the nearest first.
  func near(_ line: Line) -> (word: String, names: [String]) {
    let ends = line.wordEnds(limit: 2)
    guard let first = ends.first else { return ("", []) }
    var ranked: [(distance: Int, name: Name)] = []
    let typed = ends.map { Array(line.characters(0..<$0)) }
    for name in names where name.letters.count > 1 {
      let count = name.letters.count
      let isLatin = name.bytes.first?.isLetter ?? false
      let limit = isLatin ? min(count <= 3 ? 1 : count <= 5 ? 2 : 3, count - 2) : 1
      for word in typed where abs(word.count - count) <= limit {
        let distance = word.distance(to: name.letters)
        if distance <= limit { ranked.append((distance, name)) }
      }
    }
    ranked.sort { ($0.distance, $0.name.text) < ($1.distance, $1.name.text) }
    guard let best = ranked.first?.distance else { return (line.text(0..<first), []) }
    var (names, seen): ([String], Set<Int>) = ([], [])
    for (distance, name) in ranked
    where distance == best && seen.insert(name.command).inserted {
      let rivals = ranked.filter { $0.distance == best && $0.name.command == name.command }
      let usual = commands[name.command].names[name.language]?.first
      names.append(rivals.first { $0.name.text == usual }?.name.text ?? name.text)
    }
    return (line.text(0..<first), Array(names.prefix(3)))
  }
}

extension Line {
  /// Where the first words end; Chinese without spaces counts by two to four characters.
  func wordEnds(limit: Int) -> [Int] {
    guard let first = bytes.first else { return [] }
    if first >= 0x80 {
      let ends = [2, 3, 4].map { $0 * 3 }.filter { $0 <= bytes.count }
      let run = bytes.firstIndex { $0 < 0x80 } ?? bytes.count
      return ends.filter { $0 <= run }.isEmpty ? [run] : ends.filter { $0 <= run }
    }
    var ends: [Int] = []
    var position = 0
    while position < bytes.count, ends.count < limit {
      while position < bytes.count, bytes[position] != .space { position += 1 }
      ends.append(position)
      position = skippingSpace(from: position)
    }
    return ends
  }

  /// The characters of a stretch of the folded line.
  func characters(_ range: Range<Int>) -> String.UnicodeScalarView {
    String(decoding: bytes[range], as: UTF8.self).unicodeScalars
  }
}

extension [Unicode.Scalar] {
  /// How many letters have to be added, dropped, changed or swapped to make one word the other.
  func distance(to other: [Unicode.Scalar]) -> Int {
    guard count <= 40, other.count <= 40 else { return Int.max }
    var before: [Int] = []
    var last = Array<Int>(0...other.count)
    for row in indices {
      var next = [row + 1]
      for column in other.indices {
        let change = last[column] + (self[row] == other[column] ? 0 : 1)
        var best = Swift.min(change, last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, self[row] == other[column - 1], self[row - 1] == other[column] {
          best = Swift.min(best, before[column - 1] + 1)
        }
        next.append(best)
      }
      (before, last) = (last, next)
    }
    return last[other.count]
  }
}
