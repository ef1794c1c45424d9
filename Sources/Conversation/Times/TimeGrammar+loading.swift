import BotFiles
import CivilTime

extension TimeGrammar {
  /// The grammar of a language.
  static func load(
    language: String, from folder: BotFolder
  ) throws(BotFileError) -> TimeGrammar {
    let root = try folder.entry("grammar/\(language)/times.yaml")
    var lexicon = try self.lexicon(folder.entry("grammar/\(language)/words.yaml"))
    try addLinks(root.required("links"), to: &lexicon)
    for word in try root.required("not_before").list() {
      lexicon.add(try word.text(), value: 0, to: "not_before")
    }
    try addSlips(root, to: &lexicon)
    var types: [String: Int] = [:]
    for numeral in Numeral.allCases { types[numeral.name] = numeral.rawValue }
    for (name, number) in lexicon.numbers where types[name] == nil {
      types[name] = number + firstClass
    }
    var names: [String: Int] = [:]
    for field in TimeField.allCases { names[field.name] = field.rawValue }
    var vocabulary = Vocabulary(names: names, types: types)
    for (key, value) in try root.member("rules")?.members() ?? [] {
      vocabulary.rules[try key.text()] = try Expression(value)
    }
    var rules: [Rule] = []
    var program = TimeProgram()
    for sort in Sort.allCases {
      for entry in try root.required(sort.rawValue).list() {
        let pattern = try Pattern(entry, words: vocabulary)
        rules.append(Rule(sort: sort, start: program.add(pattern, words: &lexicon)))
      }
    }
    let weeks = try root.member("first_week")?.text()
    return TimeGrammar(
      lexicon: lexicon, rules: rules, program: program, countsFullWeeks: weeks == "full")
  }

  private static func addLinks(_ entry: Entry, to lexicon: inout Lexicon) throws(BotFileError) {
    var words: [String: Int] = [:]
    for (key, list) in try entry.members() {
      guard let role = TimeLink.role(named: try key.text()) else {
        throw key.error("`\(try key.text())` is no part that a word can play between times")
      }
      for word in try list.list() {
        words[try word.text(), default: 0] |= role.rawValue
      }
    }
    for (word, roles) in words.sorted(by: { $0.key < $1.key }) {
      lexicon.add(word, value: roles, to: "link")
    }
  }

  private static func addSlips(_ root: Entry, to lexicon: inout Lexicon) throws(BotFileError) {
    var classes: Set<String> = []
    var sound: [[UInt8]] = []
    for name in try root.member("forgiving")?.list() ?? [] { classes.insert(try name.text()) }
    for word in try root.member("no_slips")?.list() ?? [] {
      sound.append(Line.fold(Array(try word.text().utf8)).bytes)
    }
    lexicon.forgive(classes: classes, except: sound)
  }

  private static func lexicon(_ root: Entry) throws(BotFileError) -> Lexicon {
    var lexicon = Lexicon()
    for (name, values) in try root.members() {
      let name = try name.text()
      _ = lexicon.number(of: name)
      for (key, words) in try values.members() {
        let text = try key.text()
        var value = value(of: text)
        if name == "holiday" { value = Holiday(text).map { lexicon.add($0) } }
        guard let value else {
          throw key.error("`\(text)` is neither number, unit nor part of a day")
        }
        for word in try words.list() { lexicon.add(try word.text(), value: value, to: name) }
      }
    }
    return lexicon
  }

  /// What a word is worth: a number, a unit, an edge, or a part of the day as `08:00-12:00`.
  private static func value(of key: String) -> Int? {
    if let number = Int(key) { return number }
    if let unit = TimeUnit(name: key) { return unit.rawValue }
    if let edge = DayStep.Edge.allCases.first(where: { "\($0)" == key }) { return edge.rawValue }
    let ends = key.split(separator: "-")
    if ends.count == 2, let from = minutes(ends[0]), let until = minutes(ends[1]) {
      return DayPart(from: from, until: until).code
    }
    return minutes(key[...]).map { DayPart(from: $0, until: $0).code }
  }

  /// Minutes since midnight; 24:00 is the midnight that ends the day.
  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0...30).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return hour * 60 + minute
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
