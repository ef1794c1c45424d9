import BotFiles
import Planner

extension CommandBook {
  /// Reads `commands.yaml` and the phrasebooks of both languages.
  static func load(from folder: BotFolder) throws(BotFileError) -> CommandBook {
    let root = try folder.entry("commands.yaml")
    var groups: [(id: String, titles: [Language: String])] = []
    for (id, titles) in try root.required("groups").members() {
      groups.append((try id.text(), try titles.byLanguage()))
    }
    var commands: [CommandSpec] = []
    var phrases: [Phrase] = []
    var owners: [String: String] = [:]
    for entry in try root.required("commands").list() {
      var command = try CommandSpec(entry, groups: groups.map(\.id))
      for language in folder.languages {
        let path = "phrasebooks/\(language.rawValue)/\(command.id).yaml"
        guard let book = try folder.entry(path, in: language) else { continue }
        let names = try book.required("names").list()
        for name in names {
          let text = try name.text()
          if let other = owners[text] {
            throw name.error("`\(text)` is already a name of \(other)")
          }
          owners[text] = command.id
          command.names[language, default: []].append(text)
        }
        if let free = book.member("free") { try command.free.add(free, of: command) }
        let lines = try book.required("lines").list()
        let patterns = try CommandBook.patterns(in: book, of: command, language)
        for (line, pattern) in zip(lines, patterns) {
          phrases.append(
            Phrase(
              command: commands.count, pattern: pattern, text: try line.text(),
              place: "\(path):\(line.line ?? 0)"))
        }
      }
      commands.append(command)
    }
    for language in folder.languages {
      let known = Set(commands.map { "phrasebooks/\(language.rawValue)/\($0.id).yaml" })
      for path in folder.paths(in: "phrasebooks/\(language.rawValue)") where !known.contains(path) {
        throw BotFileError(
          file: path, line: nil, message: "commands.yaml has no command of that name")
      }
    }
    return CommandBook(commands: commands, groups: groups, phrases: phrases)
  }

  private static func patterns(
    in book: Entry, of command: CommandSpec, _ language: Language
  ) throws(BotFileError) -> [Pattern] {
    var vocabulary = Vocabulary(names: [:], types: SlotType.numbers)
    for (number, slot) in command.slots.enumerated() {
      vocabulary.names[slot.name] = number
      vocabulary.defaults[slot.name] = "\(slot.type)"
    }
    // The longest name first, so that no name hides one that begins like it.
    var names: [Expression] = []
    let ordered = (command.names[language] ?? []).sorted { $0.utf8.count > $1.utf8.count }
    for name in ordered {
      do { names.append(try Expression(name)) } catch { throw book.error(error.message) }
    }
    vocabulary.rules["name"] = .choice(names)
    for (key, value) in try book.member("rules")?.members() ?? [] {
      vocabulary.rules[try key.text()] = try Expression(value)
    }
    var patterns: [Pattern] = []
    for line in try book.required("lines").list() {
      patterns.append(try Pattern(line, words: vocabulary))
    }
    return patterns
  }
}

extension CommandSpec {
  /// Reads one command of `commands.yaml`.
  init(_ entry: Entry, groups: [String]) throws(BotFileError) {
    id = try entry.required("id").text()
    group = try entry.required("group").text()
    guard groups.contains(group) else {
      throw try entry.required("group").error("unknown group `\(group)`")
    }
    let kindEntry = try entry.required("kind")
    guard let kind = Reply.Kind(rawValue: try kindEntry.text()) else {
      throw kindEntry.error("unknown kind of reply `\(try kindEntry.text())`")
    }
    self.kind = kind
    slots = []
    for (name, facts) in try entry.required("slots").members() {
      let typeEntry = try facts.required("type")
      guard let type = SlotType(name: try typeEntry.text()) else {
        throw typeEntry.error("unknown type of slot `\(try typeEntry.text())`")
      }
      let isRequired = try facts.required("importance").text() == "required"
      slots.append(Slot(name: try name.text(), type: type, isRequired: isRequired))
    }
    means = try entry.required("means").byLanguage()
    example = try entry.required("example").byLanguage()
  }
}

extension Entry {
  /// One text for each language; one that is whole and missing is an error.
  func byLanguage() throws(BotFileError) -> [Language: String] {
    var texts: [Language: String] = [:]
    for language in Language.whole {
      texts[language] = try required(language.rawValue).text()
    }
    for (code, text) in try members() {
      guard let language = Language(rawValue: try code.text()) else { continue }
      texts[language] = try text.text()
    }
    return texts
  }
}
