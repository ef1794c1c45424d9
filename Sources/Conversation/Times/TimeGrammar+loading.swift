import BotFiles
import CivilTime

extension TimeGrammar {
  /// The grammar of a language and the words that part the two ends of a stretch.
  static func load(
    language: String, from folder: BotFolder
  ) throws(BotFileError) -> (grammar: TimeGrammar, dashes: [[UInt8]]) {
    let lexicon = try self.lexicon(folder.entry("grammar/\(language)/words.yaml"))
    let root = try folder.entry("grammar/\(language)/times.yaml")
    var types = ["text": 0, "word": 1]
    for numeral in Numeral.allCases { types[numeral.name] = numeral.rawValue }
    for (name, number) in lexicon.numbers where name != "number" {
      types[name] = number + firstClass
    }
    var names: [String: Int] = [:]
    for field in TimeField.allCases { names[field.name] = field.rawValue }
    var vocabulary = Vocabulary(names: names, types: types)
    for (key, value) in try root.member("rules")?.members() ?? [] {
      vocabulary.rules[try key.text()] = try Expression(value)
    }
    var rules: [Rule] = []
    for sort in Sort.allCases {
      for entry in try root.required(sort.rawValue).list() {
        rules.append(Rule(sort: sort, pattern: try Pattern(entry, words: vocabulary)))
      }
    }
    let grammar = TimeGrammar(
      lexicon: lexicon,
      numerals: NumeralReader(
        words: lexicon.numbers["number"] ?? 0, amounts: lexicon.numbers["amount"] ?? 0,
        lexicon: lexicon),
      rules: rules, joints: try words(root.required("joints")),
      stops: try words(root.required("not_before")), befores: try words(root.required("before")))
    return (grammar, try words(root.required("dashes")))
  }

  private static func words(_ entry: Entry) throws(BotFileError) -> [[UInt8]] {
    var words: [[UInt8]] = []
    for word in try entry.list() { words.append(Line.fold(Array(try word.text().utf8)).bytes) }
    return words
  }

  private static func lexicon(_ root: Entry) throws(BotFileError) -> Lexicon {
    var lexicon = Lexicon()
    for (name, values) in try root.members() {
      let name = try name.text()
      _ = lexicon.number(of: name)
      for (key, words) in try values.members() {
        guard let value = value(of: try key.text()) else {
          throw key.error("`\(try key.text())` is neither number, unit nor part of a day")
        }
        for word in try words.list() { lexicon.add(try word.text(), value: value, to: name) }
      }
    }
    return lexicon
  }

  /// What a word is worth: a number, a unit, or a part of the day as `08:00-12:00`.
  private static func value(of key: String) -> Int? {
    if let number = Int(key) { return number }
    if let unit = TimeUnit(name: key) { return unit.rawValue }
    let ends = key.split(separator: "-")
    if ends.count == 2, let from = ClockTime(ends[0]), let until = ClockTime(ends[1]) {
      return DayPart(from: from.seconds / 60, until: until.seconds / 60).code
    }
    return ClockTime(key).map { DayPart(from: $0.seconds / 60, until: $0.seconds / 60).code }
  }
}

extension Expression {
  /// Reads the expression that stands at a place.
  init(_ entry: Entry) throws(BotFileError) {
    let text = try entry.text()
    do { try self.init(text) } catch { throw entry.error("\(error.message), in `\(text)`") }
  }
}

extension Pattern {
  /// Reads the pattern that stands at a place.
  init(_ entry: Entry, words: Vocabulary) throws(BotFileError) {
    let expression = try Expression(entry)
    do { try self.init(expression, words: words) } catch {
      throw entry.error("\(error.message), in `\(try entry.text())`")
    }
  }
}
