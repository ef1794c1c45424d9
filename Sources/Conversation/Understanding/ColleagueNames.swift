import Planner
import Synchronization

/// What colleagues are called besides their ids and whole names: given names, pinyin in one word,
/// initials, the family's name with a title or as a nickname.
final class ColleagueNames: Sendable {
  /// Names that stand for themselves, as they compare.
  private let names: [[UInt8]: [PersonID]]
  /// Names of families.
  private let families: [[UInt8]: [PersonID]]
  /// Whole names and pinyin in one word, in which a slip is overlooked.
  private let whole: [(name: [UInt8], person: PersonID)]

  init(_ people: [PersonID: Person], besides chat: ChatWords) {
    var names: [[UInt8]: Set<PersonID>] = [:]
    var families: [[UInt8]: Set<PersonID>] = [:]
    var whole: [(name: [UInt8], person: PersonID)] = []
    for person in people.values where !person.isRoom {
      let parts = Self.parts(of: person)
      for name in parts.names where !chat.tellsNothing(name) {
        names[name, default: []].insert(person.id)
      }
      for name in parts.families { families[name, default: []].insert(person.id) }
      whole += parts.whole.map { ($0, person.id) }
    }
    self.names = names.mapValues { $0.sorted() }
    self.families = families.mapValues { $0.sorted() }
    self.whole = whole
  }

  private struct Parts {
    var names: [[UInt8]] = []
    var families: [[UInt8]] = []
    var whole: [[UInt8]] = []
  }

  private static func parts(of person: Person) -> Parts {
    var parts = Parts()
    if let characters = person.chineseName.map({ Line.fold(Array($0.utf8)).bytes }) {
      // A family's name of two characters is rare enough to be left to its first.
      parts.families.append(Array(characters.prefix(3)))
      if characters.count > 6 { parts.names.append(Array(characters.dropFirst(3))) }
    }
    let words = person.name.split(separator: " ").map { Line.fold(Array($0.utf8)).bytes }
    guard words.count > 1, let first = words.first, let last = words.last else { return parts }
    let isFamilyFirst = person.chineseName != nil
    parts.families.append(isFamilyFirst ? first : last)
    let given = isFamilyFirst ? Array(words.dropFirst()) : Array(words.dropLast())
    let turned =
      isFamilyFirst ? Array(words.dropFirst()) + [first] : [last] + Array(words.dropLast())
    parts.names.append(Array(given.joined(separator: [.space])))
    if isFamilyFirst { parts.names.append(Array(given.joined())) }
    parts.names += [Array(turned.joined(separator: [.space])), Array(turned.joined())]
    parts.names += [Array(words.joined()), words.compactMap(\.first)]
    parts.whole = [Array(words.joined(separator: [.space])), Array(words.joined())]
    return parts
  }

  /// Those whom the longest such name at a position may mean, and where it ends.
  func meant(in line: Line, at position: Int, _ chat: ChatWords) -> Meant? {
    guard line.seams[position], !line.joinsLetters(at: position) else { return nil }
    if let end = chat.end(of: .titlesBefore, in: line, at: position) {
      let start = line.skippingSpace(from: end)
      return line.wordEnds(from: start).lazy.reversed().compactMap { end in
        let name = Array(line.bytes[start..<end])
        return (self.names[name] ?? self.families[name]).map { Meant(end: end, people: $0) }
      }.first
    }
    guard position < line.bytes.count else { return nil }
    return line.bytes[position] < 0x80
      ? latin(in: line, at: position) : chinese(in: line, at: position, chat)
  }

  private func latin(in line: Line, at position: Int) -> Meant? {
    for end in line.wordEnds(from: position).reversed() {
      if let people = names[Array(line.bytes[position..<end])] {
        return Meant(end: end, people: people)
      }
    }
    return nil
  }

  private func chinese(in line: Line, at position: Int, _ chat: ChatWords) -> Meant? {
    let first = position + 3
    guard first < line.bytes.count else { return nil }
    let character = Array(line.bytes[position..<first])
    if let end = chat.end(of: .titlesAfter, in: line, at: first), let people = families[character] {
      return Meant(end: end, people: people)
    }
    let second = first + 3
    guard second <= line.bytes.count else { return nil }
    if chat.end(of: .nicknames, in: line, at: position) == first,
      let people = families[Array(line.bytes[first..<second])]
    {
      return Meant(end: second, people: people)
    }
    return names[Array(line.bytes[position..<second])].map { Meant(end: second, people: $0) }
  }

  /// Those whose whole name stands at a position with one letter missing, wrong, added or swapped.
  func misspelt(in line: Line, at position: Int) -> Meant? {
    guard position < line.bytes.count, line.bytes[position].isLetter, line.seams[position] else {
      return nil
    }
    for end in line.wordEnds(from: position).prefix(2).reversed() where end - position > 4 {
      let typed = Array(line.bytes[position..<end])
      let people = whole.filter { name, _ in
        // The first letter is seldom the wrong one, and comparing it is cheap.
        name.first == typed.first && abs(name.count - typed.count) <= 1
          && Likeness.distance(
            String(decoding: typed, as: UTF8.self), String(decoding: name, as: UTF8.self)) == 1
      }.map(\.person)
      if !people.isEmpty { return Meant(end: end, people: Array(Set(people)).sorted()) }
    }
    return nil
  }

  /// Those whom a name may mean.
  struct Meant {
    var end: Int
    var people: [PersonID]
  }
}

/// The names of an office's colleagues, made when one is first looked for and kept until the people
/// change: making them takes longer than hearing a line.
final class KnownColleagues: Sendable {
  private struct Made {
    var people: [PersonID: Person]
    var names: ColleagueNames
  }

  private let made = Mutex<Made?>(nil)

  func names(of people: [PersonID: Person], besides chat: ChatWords) -> ColleagueNames {
    made.withLock { made in
      if let made, made.people == people { return made.names }
      let names = ColleagueNames(people, besides: chat)
      made = Made(people: people, names: names)
      return names
    }
  }
}

extension ChatWords {
  /// Whether a word is one of those that stand around what people want: `oh`, `he`.
  fileprivate func tellsNothing(_ word: [UInt8]) -> Bool {
    let line = Line(String(decoding: word, as: UTF8.self))
    return [Group.fillers, .pleas, .thanks, .corrections, .hello, .negations, .questions]
      .contains { self.is(line, $0) }
  }
}

extension Line {
  /// Where the first one to three words of letters end, from a position on.
  fileprivate func wordEnds(from position: Int) -> [Int] {
    var ends: [Int] = []
    var end = position
    while ends.count < 3, end < bytes.count, bytes[end].isLetter {
      while end < bytes.count, bytes[end].isLetter { end += 1 }
      if end < bytes.count, bytes[end].isDigit || bytes[end] >= 0x80 { break }
      ends.append(end)
      guard end < bytes.count, bytes[end] == .space else { break }
      end = skippingSpace(from: end)
    }
    return ends
  }
}
