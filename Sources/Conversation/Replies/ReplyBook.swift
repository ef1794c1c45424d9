import BotFiles
import Planner
import Procedure

/// What the bot says in one language.
struct ReplyBook: Sendable {
  let language: Language
  /// Names of the weekdays, Monday first.
  let weekdays: [String]
  /// Names of the months.
  let months: [String]
  /// What a missing slot is called, by its name, or by `COMMAND.NAME` where one command means something
  /// else by it.
  let slots: [String: String]
  /// Classes of business by their English names, where they are called otherwise.
  let classes: [String: String]
  /// Platforms on which people chat by their names in settings.
  let platforms: [String: String]
  /// Other ways to somebody by their names in settings.
  let channels: [String: String]
  /// Why a message was not delivered, as it is kept, in words; `{n}` stands for a number
  /// or a name in it.
  let reasons: [String: String]
  /// What the colours of risk are called.
  let colours: [Colour: String]
  /// What people are called by what they are trusted with.
  let roles: [Person.Role: String]
  /// The words of what the planner tells by topics.
  let topics: TopicBook
  private let wordings: [Saying: Wording]

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
  /// Reads `replies/LANGUAGE/`; every saying has to be there, with no field that it does not know.
  static func load(
    _ language: Language, commands: [CommandSpec], from folder: BotFolder
  ) throws(BotFileError) -> ReplyBook {
    let place = "replies/\(language.rawValue)"
    let own = commands.map(\.id) + ["refusals", "shared"]
    let names = own + Set(Topic.byFile.keys).subtracting(own).sorted()
    let known = Set(names.map { "\(place)/\($0).yaml" })
    for path in folder.paths(in: place) where !known.contains(path) {
      throw BotFileError(
        file: path, line: nil, message: "commands.yaml has no command of that name")
    }
    var wordings: [Saying: Wording] = [:]
    var topics: [Topic: Wording] = [:]
    var roots: [String: Entry] = [:]
    for name in names {
      let root = try folder.entry("\(place)/\(name).yaml")
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
    guard let shared = roots["shared"], let people = roots["people"],
      let link = roots["link"], let outbox = roots["outbox"]
    else {
      throw BotFileError(file: "commands.yaml", line: nil, message: "`people` is missing")
    }
    let roles = try people.required("roles")
    var titles: [Person.Role: String] = [:]
    for role in Person.Role.allCases {
      titles[role] = try roles.required(role.rawValue).text()
    }
    let named = try shared.required("colours")
    var colours: [Colour: String] = [:]
    for colour in Colour.allCases {
      colours[colour] = try named.required(colour.rawValue).text()
    }
    return ReplyBook(
      language: language, weekdays: try shared.required("weekdays").texts(count: 7),
      months: try shared.required("months").texts(count: 12),
      slots: try shared.required("slots").texts(),
      classes: try shared.member("classes")?.texts() ?? [:],
      platforms: try link.required("platforms").texts(),
      channels: try outbox.required("channels").texts(),
      reasons: try outbox.member("reasons")?.texts() ?? [:], colours: colours,
      roles: titles,
      topics: TopicBook(topics), wordings: wordings)
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
