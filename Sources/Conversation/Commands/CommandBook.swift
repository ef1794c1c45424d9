import Planner

/// Every command with the lines that it is understood by.
struct CommandBook: Sendable {
  /// One line of a phrasebook.
  struct Phrase: Sendable {
    /// The number of its command.
    var command: Int
    var pattern: Pattern
    /// As it is written.
    var text = ""
    /// The file and line that it stands in.
    var place = ""
  }

  /// A name that a command is called by.
  struct Name: Sendable {
    var text: String
    var bytes: [UInt8]
    var letters: [Unicode.Scalar]
    var command: Int
    var language: Language

    init(_ text: String, of command: Int, in language: Language) {
      self.text = text
      self.command = command
      self.language = language
      bytes = Line.fold(Array(text.utf8)).bytes
      letters = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    }
  }

  /// The commands in the order of `commands.yaml`.
  let commands: [CommandSpec]
  /// Titles of the groups of commands, in order.
  let groups: [(id: String, titles: [Language: String])]
  /// The lines.
  let phrases: [Phrase]
  /// Lines that begin with a certain character.
  let phrasesByKey: [UInt32: [Int]]
  /// Lines that begin with a slot.
  let openPhrases: [Int]
  /// All names, the longest first.
  let names: [Name]

  init(
    commands: [CommandSpec], groups: [(id: String, titles: [Language: String])], phrases: [Phrase]
  ) {
    self.commands = commands
    self.groups = groups
    self.phrases = phrases
    var byKey: [UInt32: [Int]] = [:]
    var open: [Int] = []
    for (index, phrase) in phrases.enumerated() {
      let starts = phrase.pattern.starts
      if starts.isOpen || !starts.types.isEmpty { open.append(index) }
      for key in Set(starts.literals.map { $0.key(at: 0) }) {
        byKey[key, default: []].append(index)
      }
    }
    phrasesByKey = byKey
    openPhrases = open
    names = commands.enumerated().flatMap { number, command in
      command.names.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { language, names in
        names.map { Name($0, of: number, in: language) }
      }
    }.sorted { $0.bytes.count > $1.bytes.count }
  }

  /// The command of that id.
  func command(id: String) -> CommandSpec? {
    commands.first { $0.id == id }
  }

  /// The longest name that a line begins with.
  func name(beginning line: Line) -> Name? {
    names.first { line.holds($0.bytes, at: 0) }
  }
}
