import BotFiles
import Planner
import Procedure

/// What the bot says in one language.
struct ReplyBook: Sendable {
  private(set) var language: Language
  /// Names of the weekdays, Monday first.
  private(set) var weekdays: [String]
  /// Names of the months.
  private(set) var months: [String]
  /// What a missing slot is called, by its name, or by `COMMAND.NAME` where one command means something
  /// else by it.
  private(set) var slots: [String: String]
  /// Classes of business by their English names, where they are called otherwise.
  private(set) var classes: [String: String]
  /// Platforms on which people chat by their names in settings.
  private(set) var platforms: [String: String]
  /// Other ways to somebody by their names in settings.
  private(set) var channels: [String: String]
  /// Why a message was not delivered, as it is kept, in words; `{n}` stands for a number or a name
  /// in it.
  private(set) var reasons: [String: String]
  /// What the colours of risk are called.
  private(set) var colours: [Colour: String]
  /// What people are called by what they are trusted with.
  private(set) var roles: [Person.Role: String]
  /// The words of what the planner tells by topics.
  private(set) var topics: TopicBook
  private var wordings: [Saying: Wording]

  /// The words of a saying, with its fields filled.
  func say(_ saying: Saying, _ values: [String: String] = [:]) -> String {
    wordings[saying]?.filled(values) ?? saying.rawValue
  }

  /// What a missing slot of a command is called.
  func slot(_ name: String, of command: String) -> String {
    slots["\(command).\(name)"] ?? slots[name] ?? name
  }

  /// Why a message was not delivered; in the words of its receiver where nothing else is known.
  func reason(_ kept: String) -> String {
    if let words = reasons[kept] { return words }
    for (pattern, words) in reasons {
      guard let gap = pattern.firstRange(of: "{n}") else { continue }
      let (before, after) = (pattern[..<gap.lowerBound], pattern[gap.upperBound...])
      guard kept.count > before.count + after.count, kept.hasPrefix(before), kept.hasSuffix(after)
      else { continue }
      return words.replacing(
        "{n}", with: String(kept.dropFirst(before.count).dropLast(after.count)))
    }
    return kept
  }
}

extension ReplyBook {
  /// Reads `replies/LANGUAGE/`; every saying has to be there, with no field that it does not know,
  /// except where `basis` says it instead.
  static func load(
    _ language: Language, commands: [CommandSpec], from folder: BotFolder,
    lackingIn basis: ReplyBook? = nil
  ) throws(BotFileError) -> ReplyBook {
    let place = "replies/\(language.rawValue)"
    let own = commands.map(\.id) + ["refusals", "shared"]
    let names = own + Set(Topic.byFile.keys).subtracting(own).sorted()
    let known = Set(names.map { "\(place)/\($0).yaml" })
    for path in folder.paths(in: place) where !known.contains(path) {
      throw BotFileError(
        file: path, line: nil, message: "commands.yaml has no command of that name")
    }
    var wordings: [Saying: Wording] = basis?.wordings ?? [:]
    var topics: [Topic: Wording] = basis?.topics.wordings ?? [:]
    var roots: [String: Entry] = [:]
    for name in names {
      guard let root = try folder.entry("\(place)/\(name).yaml", in: language) else { continue }
      roots[name] = root
      for (key, value) in try root.required("replies").members() {
        let id = "\(name).\(try key.text())"
        if let topic = Topic.byID[id] {
          topics[topic] = try Wording(value, of: id, fields: topic.fields)
        } else if let saying = Saying(rawValue: id) {
          wordings[saying] = try Wording(value, of: id, fields: saying.fields)
        } else {
          throw key.error("unknown reply `\(id)`")
        }
      }
      for topic in Topic.byFile[name] ?? [] where topics[topic] == nil {
        throw root.error("the reply `\(topic.id)` is missing")
      }
      for saying in Saying.byFile[name] ?? [] where wordings[saying] == nil {
        throw root.error("the reply `\(saying.rawValue)` is missing")
      }
    }
    var book: ReplyBook
    if let basis {
      book = basis
    } else {
      book = ReplyBook(
        language: language, weekdays: [], months: [], slots: [:], classes: [:], platforms: [:],
        channels: [:], reasons: [:], colours: [:], roles: [:], topics: TopicBook([:]), wordings: [:]
      )
    }
    book.language = language
    book.topics = TopicBook(topics)
    book.wordings = wordings
    try book.takeNames(from: roots, isWhole: basis == nil)
    return book
  }

  /// Takes what days, colours, people and things are called.
  private mutating func takeNames(from roots: [String: Entry], isWhole: Bool)
    throws(BotFileError)
  {
    if let shared = roots["shared"] {
      weekdays = try shared.required("weekdays").texts(count: 7)
      months = try shared.required("months").texts(count: 12)
      for (slot, name) in try shared.required("slots").texts() { slots[slot] = name }
      for (name, words) in try shared.member("classes")?.texts() ?? [:] { classes[name] = words }
      let named = try shared.required("colours")
      for colour in Colour.allCases {
        colours[colour] = try named.required(colour.rawValue).text()
      }
    }
    if let people = roots["people"] {
      let named = try people.required("roles")
      for role in Person.Role.allCases { roles[role] = try named.required(role.rawValue).text() }
    }
    if let link = roots["link"] { platforms = try link.required("platforms").texts() }
    if let outbox = roots["outbox"] {
      channels = try outbox.required("channels").texts()
      reasons = try outbox.member("reasons")?.texts() ?? [:]
    }
    guard !isWhole || roots["people"] != nil && roots["link"] != nil else {
      throw BotFileError(file: "commands.yaml", line: nil, message: "`people` is missing")
    }
  }
}

extension Wording {
  fileprivate init(_ entry: Entry, of id: String, fields known: Set<String>)
    throws(BotFileError)
  {
    let text = try entry.text()
    do { try self.init(text) } catch { throw entry.error("\(error.message), in `\(text)`") }
    for field in fields.sorted() where !known.contains(field) {
      throw entry.error("unknown field {\(field)} in `\(id)`")
    }
  }
}

extension Entry {
  fileprivate func texts(count: Int) throws(BotFileError) -> [String] {
    var texts: [String] = []
    for item in try list() { texts.append(try item.text()) }
    guard texts.count == count else { throw error("\(count) names are expected here") }
    return texts
  }

  fileprivate func texts() throws(BotFileError) -> [String: String] {
    var texts: [String: String] = [:]
    for (key, value) in try members() { texts[try key.text()] = try value.text() }
    return texts
  }
}
