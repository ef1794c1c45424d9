/// Finds what the patterns of one grammar read at places of one line.
struct TimeScan {
  /// A word of a class that stands at a place.
  struct Atom {
    var kind: Int32
    var value: Int32
    var end: Int32
  }

  let grammar: TimeGrammar
  let line: Line
  /// Steps taken so far.
  var steps = 0
  private var known: [Int32]
  private var atoms: [Atom] = []
  private var values = [Int](repeating: TimeFields.none, count: TimeField.allCases.count)
  private var best = TimeFields.empty
  private var bestEnd = 0
  private var hourPlace = 0
  private var startPlace = 0
  private var found = (rule: -1, fields: TimeFields.empty, end: 0)
  private var tried: (UInt64, UInt64) = (0, 0)

  init(_ grammar: TimeGrammar, line: Line) {
    self.grammar = grammar
    self.line = line
    known = [Int32](repeating: -1, count: line.bytes.count + 1)
  }

  /// The places in `atom` of the words at a position, the longest of each class first.
  mutating func words(at position: Int) -> Range<Int> {
    guard position < line.bytes.count else { return 0..<0 }
    if known[position] < 0 { look(at: position) }
    let first = Int(known[position])
    return first + 1..<first + 1 + Int(atoms[first].end)
  }

  /// The word at a place.
  func atom(_ place: Int) -> Atom { atoms[place] }

  /// The longest word of a class at a position.
  mutating func word(_ kind: Int32, at position: Int) -> Atom? {
    for place in words(at: position) where atoms[place].kind == kind { return atoms[place] }
    return nil
  }

  private mutating func look(at position: Int) {
    // A header that counts the words, then the words.
    known[position] = Int32(atoms.count)
    let header = atoms.count
    atoms.append(Atom(kind: -1, value: 0, end: 0))
    let bytes = line.bytes
    if line.joinsLetters(at: position) { return }
    let trie = grammar.trie
    var node = trie.root(bytes[position])
    var end = position
    while node >= 0 {
      end += 1
      steps += 1
      let found = trie.words(at: node)
      if !found.isEmpty, mayPart(at: end) {
        for place in found {
          let entry = trie.entry(place)
          atoms.append(Atom(kind: entry.kind, value: entry.value, end: Int32(end)))
        }
      }
      guard end < bytes.count else { break }
      node = trie.next(node, bytes[end])
    }
    if atoms.count - header > 2 { atoms[(header + 1)...].reverse() }
    if atoms.count == header + 1, bytes[position].isLetter { lookForSlip(at: position) }
    atoms[header].end = Int32(atoms.count - header - 1)
  }

  private mutating func lookForSlip(at position: Int) {
    var end = position
    while end < line.bytes.count, line.bytes[end].isLetter, end - position < 14 { end += 1 }
    guard end - position >= 4, end - position < 14,
      end == line.bytes.count || !line.bytes[end].isDigit
    else { return }
    let meaning = grammar.lexicon.meaning(ofMistyped: line.bytes[position..<end])
    steps += 4 + meaning.compared
    for entry in meaning.entries {
      atoms.append(Atom(kind: entry.kind, value: entry.value, end: Int32(end)))
    }
  }

  /// Whether a word may end here: neither a word of letters nor a number runs on.
  private func mayPart(at end: Int) -> Bool {
    guard end < line.bytes.count else { return true }
    let (before, after) = (line.bytes[end - 1], line.bytes[end])
    return !(before.isLetter && after.isLetter || before.isDigit && after.isDigit)
  }

  /// What the pattern reads that reads most from a position on; of two that read as much the first.
  mutating func match(at position: Int) -> (rule: Int, fields: TimeFields, end: Int)? {
    startPlace = position
    found = (-1, .empty, position)
    tried = (0, 0)
    if line.bytes[position].isDigit {
      consider(grammar.rulesOfDigits, at: position)
    } else if let special = grammar.rulesByByte[line.bytes[position]] {
      consider(special, at: position)
    }
    for place in words(at: position) {
      consider(grammar.rulesByClass[Int(atoms[place].kind)], at: position)
    }
    return found.rule < 0 ? nil : found
  }

  private mutating func consider(_ candidates: [Int32], at position: Int) {
    for candidate in candidates where isNew(candidate) {
      bestEnd = position
      run(grammar.rules[Int(candidate)].start, position, 0)
      if bestEnd > found.end || bestEnd == found.end && bestEnd > position && candidate < found.rule
      {
        found = (Int(candidate), best, bestEnd)
      }
    }
  }

  /// Whether a rule was not tried yet; of rules beyond the first 128 that is not known.
  private mutating func isNew(_ rule: Int32) -> Bool {
    let bit = UInt64(1) << UInt64(rule & 63)
    if rule < 64 {
      defer { tried.0 |= bit }
      return tried.0 & bit == 0
    }
    guard rule < 128 else { return true }
    defer { tried.1 |= bit }
    return tried.1 & bit == 0
  }

  private mutating func run(_ first: Int32, _ from: Int, _ depth: Int) {
    var (number, position) = (first, from)
    while true {
      steps += 1
      let step = grammar.program.steps[Int(number)]
      switch step.ask {
      case .byte:
        guard position < line.bytes.count, line.bytes[position] == UInt8(step.what) else { return }
        (number, position) = (step.next, position + 1)
      case .word:
        guard let word = word(step.what, at: position) else { return }
        (number, position) = (step.next, Int(word.end))
      case .gap: (number, position) = (step.next, line.skippingSpace(from: position))
      case .slot:
        for place in words(at: position) where atoms[place].kind == step.what {
          let word = atoms[place]
          fill(step, Int(word.value), position, Int(word.end), depth)
        }
        return
      case .numeral:
        guard let kind = Numeral(rawValue: Int(step.what)),
          let reading = numeral(kind, at: position)
        else { return }
        fill(step, reading.value, position, reading.end, depth)
        return
      case .fork:
        guard depth < 40 else { return }
        for branch in step.what..<step.what + step.field {
          run(grammar.program.branches[Int(branch)], position, depth + 1)
        }
        return
      case .end:
        while position > startPlace, line.bytes[position - 1] == .space { position -= 1 }
        if position > bestEnd, mayEnd(at: position) {
          bestEnd = position
          best = TimeFields(
            values,
            hourHasZero: values[TimeField.hour.rawValue] != TimeFields.none
              && line.bytes[hourPlace] == UInt8(ascii: "0"))
        }
        return
      }
    }
  }

  private mutating func fill(
    _ step: TimeProgram.Step, _ value: Int, _ position: Int, _ end: Int, _ depth: Int
  ) {
    let field = Int(step.field)
    let before = values[field]
    values[field] = value
    if field == TimeField.hour.rawValue { hourPlace = position }
    if depth < 40 { run(step.next, end, depth + 1) }
    values[field] = before
  }

  private mutating func mayEnd(at position: Int) -> Bool {
    guard line.canEndTime(at: position, from: startPlace) else { return false }
    return grammar.stops < 0 || word(grammar.stops, at: position) == nil
  }
}
