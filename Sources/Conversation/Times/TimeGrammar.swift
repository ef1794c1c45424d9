/// How one language writes times, read from `grammar/LANGUAGE/`.
struct TimeGrammar: Sendable, SlotReader {
  /// What kind of time a pattern writes.
  enum Sort: String, CaseIterable, Sendable {
    case day, days, clock, clocks, length, moment, series
    /// A stretch that is one only right after a day.
    case clocksAfterDay = "clocks_after_day"
  }

  /// A pattern and what it writes.
  struct Rule: Sendable {
    var sort: Sort
    var pattern: Pattern
  }

  /// The patterns, an earlier one goes before a later one that reads as much.
  let rules: [Rule]
  /// Which patterns can begin with a character.
  let rulesByKey: [UInt32: [Int]]
  /// Words that may stand between two parts of one time.
  let joints: [[UInt8]]
  /// What stands right after a time only where it is none.
  let stops: [[UInt8]]
  private let numerals: NumeralReader
  private let lexicon: Lexicon

  /// The first number of the word classes among the slots' types.
  static let firstClass = 16

  /// A grammar of the given words and patterns.
  init(
    lexicon: Lexicon, numerals: NumeralReader, rules: [Rule], joints: [[UInt8]],
    stops: [[UInt8]]
  ) {
    self.lexicon = lexicon
    self.numerals = numerals
    self.rules = rules
    self.joints = joints
    self.stops = stops
    var byKey: [UInt32: [Int]] = [:]
    for (index, rule) in rules.enumerated() {
      for key in rule.pattern.keys(of: { TimeGrammar.keys(of: $0, numerals, lexicon) }) {
        byKey[key, default: []].append(index)
      }
    }
    rulesByKey = byKey
  }

  func readings(of type: Int, in line: Line, at position: Int) -> [Reading] {
    let reading =
      if let numeral = Numeral(rawValue: type) {
        numerals.reading(of: numeral, in: line, at: position)
      } else {
        lexicon.reading(of: type - TimeGrammar.firstClass, in: line, at: position)
      }
    return reading.map { [$0] } ?? []
  }

  private static func keys(
    of type: Int, _ numerals: NumeralReader, _ lexicon: Lexicon
  ) -> Set<UInt32> {
    guard let numeral = Numeral(rawValue: type) else { return lexicon.keys(of: type - firstClass) }
    var keys = Set((0x30...0x39).map { UInt32($0) }).union(lexicon.keys(of: numerals.words))
    if numeral == .number { keys.formUnion(lexicon.keys(of: numerals.amounts)) }
    return keys
  }
}

extension Pattern {
  /// The characters that a match can begin with; free text can begin with any and names none.
  func keys(of type: (Int) -> Set<UInt32>) -> Set<UInt32> {
    var keys: Set<UInt32> = []
    var waiting = [start]
    var seen: Set<Int> = []
    while let step = waiting.popLast() {
      guard seen.insert(step).inserted else { continue }
      switch steps[step] {
      case .literal(let bytes, let next):
        if bytes.isEmpty { waiting.append(next) } else { keys.insert(bytes.key(at: 0)) }
      case .gap(let next), .space(let next): waiting.append(next)
      case .slot(_, let number, _): keys.formUnion(type(number))
      case .fork(let branches): waiting += branches
      case .bundle(let number): waiting += bundles[number].members + [bundles[number].next]
      case .text, .joined, .end: break
      }
    }
    return keys
  }
}
