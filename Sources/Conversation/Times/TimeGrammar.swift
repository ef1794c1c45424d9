/// How one language writes times, read from `grammar/LANGUAGE/`; a class, so that the many matches
/// that hold it need not copy its tables.
final class TimeGrammar: Sendable, SlotReader {
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
    /// The classes of words, and digits, that a match can begin with, a bit for each.
    var starters: UInt64 = 0
    /// The words that a match can begin with.
    var words: [[UInt8]] = []
  }

  /// The patterns, an earlier one goes before a later one that reads as much.
  let rules: [Rule]
  /// Which patterns can begin with a character.
  let rulesByKey: [UInt32: [Int]]
  /// Words that may stand between two parts of one time.
  let joints: [[UInt8]]
  /// What stands right after a time only where it is none.
  let stops: [[UInt8]]
  /// Those of them that make a time the end of a period: `周五前`.
  let befores: [[UInt8]]
  private let numerals: NumeralReader
  private let lexicon: Lexicon

  /// The first number of the word classes among the slots' types.
  static let firstClass = 16

  /// A grammar of the given words and patterns.
  init(
    lexicon: Lexicon, numerals: NumeralReader, rules: [Rule], joints: [[UInt8]],
    stops: [[UInt8]], befores: [[UInt8]]
  ) {
    self.lexicon = lexicon
    self.numerals = numerals
    self.joints = joints
    self.stops = stops
    self.befores = befores
    var (rules, byKey): ([Rule], [UInt32: [Int]]) = (rules, [:])
    for index in rules.indices {
      let starts = rules[index].pattern.starts
      rules[index].words = starts.literals
      var keys = Set(starts.literals.map { $0.key(at: 0) })
      for type in starts.types {
        rules[index].starters |= TimeGrammar.bits(of: type, numerals)
        keys.formUnion(TimeGrammar.keys(of: type, numerals, lexicon))
      }
      for key in keys { byKey[key, default: []].append(index) }
    }
    self.rules = rules
    rulesByKey = byKey
  }

  /// The rules that can begin at a position, in their order.
  func rules(in line: Line, at position: Int, key: UInt32) -> [Rule] {
    guard let candidates = rulesByKey[key] else { return [] }
    let isDigit = line.bytes[position].isDigit
    let found =
      isDigit ? TimeGrammar.digit : lexicon.classes(in: line, at: position, key: key)
    return candidates.lazy.map { self.rules[$0] }.filter { rule in
      rule.starters & found != 0 || rule.words.contains { line.holds($0, at: position) }
    }
  }

  private static let digit: UInt64 = 1 << 63

  private static func bits(of type: Int, _ numerals: NumeralReader) -> UInt64 {
    guard let numeral = Numeral(rawValue: type) else { return 1 << UInt64(type - firstClass) }
    let words = digit | 1 << UInt64(numerals.words)
    return numeral == .number ? words | 1 << UInt64(numerals.amounts) : words
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

  func mayEnd(in line: Line, at position: Int) -> Bool {
    line.canEndTime(at: position) && !stops.contains { line.bytes.holds($0, at: position) }
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
