import Planner

extension Phrasebook {
  /// Why no phrase matched: an unknown name, something missing, or words that fit nowhere.
  func complaint(
    about line: Line, reader: PhraseReader, furthest: [Int: Int], meant: (String) -> Command?
  ) -> Complaint {
    guard let name = commands.name(beginning: line) else {
      let near = commands.near(line)
      return .unknownCommand(
        line.text(0..<near.end), near: near.names.map(\.text),
        meant: near.isSure ? mended(line, near).flatMap(meant) : nil)
    }
    let command = commands.commands[name.command]
    let rest = line.skippingSpace(from: name.bytes.count)
    let tail = rest..<line.bytes.count
    if command.id == "lang", !tail.isEmpty { return .unknownLanguage(line.text(tail)) }
    if let piece = reader.pieces.first(where: { $0.isImpossible }) {
      return .impossibleTime(line.text(piece.range))
    }
    if command.slots.contains(where: { $0.type.isTime }),
      let range = line.impossibleTime(in: tail, besides: reader.pieces)
    {
      return .impossibleTime(line.text(range))
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

extension Phrasebook {
  /// The line with what is misspelt replaced by the only near name.
  private func mended(_ line: Line, _ near: CommandBook.Near) -> String? {
    guard near.names.count == 1, let name = near.names.first else { return nil }
    let rest = line.original[line.offsets[near.end]...]
    return name.text + String(decoding: rest, as: UTF8.self)
  }
}

extension CommandBook {
  /// Names of commands that look like the beginning of a line.
  struct Near {
    /// Where the beginning ends: after one word or two.
    var end: Int
    /// The nearest names, one for a command.
    var names: [Name]
    /// Whether one letter parts what was typed from them, so that a change may be offered.
    var isSure = false
  }

  /// The names that look like the first word of a line or like its first two or three.
  func near(_ line: Line) -> Near {
    let ends = line.wordEnds(limit: 3)
    var ranked: [(distance: Int, end: Int, name: Name)] = []
    let typed = ends.map { (end: $0, letters: Array(line.characters(0..<$0))) }
    for name in names where name.letters.count > 1 {
      let count = name.letters.count
      let isLatin = name.bytes.first?.isLetter ?? false
      let limit = isLatin ? min(count <= 4 ? 1 : count <= 7 ? 2 : 3, count - 2) : 1
      for word in typed {
        // In a short word a second change makes another word of it.
        let limit = isLatin && word.letters.count <= 5 ? min(limit, 1) : limit
        guard abs(word.letters.count - count) <= limit else { continue }
        let distance = word.letters.distance(to: name.letters)
        if distance <= limit { ranked.append((distance, word.end, name)) }
      }
    }
    ranked.sort { ($0.distance, $0.name.text) < ($1.distance, $1.name.text) }
    guard let best = ranked.first else { return Near(end: ends.first ?? 0, names: []) }
    var (found, seen): ([Name], Set<Int>) = ([], [])
    for entry in ranked
    where entry.distance == best.distance && seen.insert(entry.name.command).inserted {
      let rivals = ranked.filter {
        $0.distance == best.distance && $0.name.command == entry.name.command
      }
      let usual = commands[entry.name.command].names[entry.name.language]?.first
      found.append(rivals.first { $0.name.text == usual }?.name ?? entry.name)
    }
    return Near(end: best.end, names: Array(found.prefix(3)), isSure: best.distance <= 1)
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
