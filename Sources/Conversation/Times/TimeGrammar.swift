/// How one language writes times, read from `grammar/LANGUAGE/`; a class, so that the many matches
/// that hold it need not copy its tables.
final class TimeGrammar: Sendable {
  /// What kind of time a pattern writes.
  enum Sort: String, CaseIterable, Sendable {
    /// What looks like a time and is none: `good morning`.
    case none
    case days, clock, part, length, series
    /// What is a time only with something beside it.
    case weakDays = "weak_days"
    case weakClock = "weak_clock"
    /// A number that may become an hour or a day.
    case bare
  }

  /// A pattern and what it writes.
  struct Rule: Sendable {
    var sort: Sort
    /// The first step of it.
    var start: Int32
  }

  /// The patterns, an earlier one goes before a later one that reads as much.
  let rules: [Rule]
  let program: TimeProgram
  let trie: WordTrie
  let lexicon: Lexicon
  let numerals: NumeralWords
  /// Which patterns can begin with a digit, with a mark, with a word of a class.
  let rulesOfDigits: [Int32]
  let rulesByByte: [UInt8: [Int32]]
  let rulesByClass: [[Int32]]
  /// The class of words that stand right after a time only where it is none; -1 for no such.
  let stops: Int32
  /// The class of words that link times, and the parts that they can play.
  let links: Int32
  /// Whether the first week of a month is its first full one.
  let countsFullWeeks: Bool

  /// The first number of the word classes among the slots' types.
  static let firstClass = 16

  init(
    lexicon: Lexicon, rules: [Rule], program: TimeProgram, countsFullWeeks: Bool
  ) {
    self.lexicon = lexicon
    self.rules = rules
    self.program = program
    self.countsFullWeeks = countsFullWeeks
    trie = WordTrie(lexicon.words)
    func number(_ name: String) -> Int32 { Int32(lexicon.numbers[name] ?? -1) }
    numerals = NumeralWords(
      numbers: number("number"), amounts: number("amount"), ordinals: number("ordinal"),
      marks: number("ordinal_mark"), counting: number("counting"),
      joints: number("number_joint"))
    stops = number("not_before")
    links = number("link")
    var digits: [Int32] = []
    var bytes: [UInt8: [Int32]] = [:]
    var classes = [[Int32]](repeating: [], count: lexicon.numbers.count)
    func add(_ rule: Int32, to list: inout [Int32]) {
      if list.last != rule { list.append(rule) }
    }
    for (index, rule) in rules.enumerated() {
      let index = Int32(index)
      for step in program.starts(from: rule.start) {
        switch step.ask {
        case .byte: add(index, to: &bytes[UInt8(step.what), default: []])
        case .word, .slot: add(index, to: &classes[Int(step.what)])
        default:
          add(index, to: &digits)
          var spelled = [numerals.numbers]
          if step.what == Numeral.number.rawValue { spelled.append(numerals.amounts) }
          if step.what == Numeral.ordinal.rawValue { spelled.append(numerals.ordinals) }
          for number in spelled where number >= 0 { add(index, to: &classes[Int(number)]) }
        }
      }
    }
    rulesOfDigits = digits
    rulesByByte = bytes
    rulesByClass = classes
  }
}
