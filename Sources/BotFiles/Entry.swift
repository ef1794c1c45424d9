import Yams

/// A place in a YAML file that can name its file and line when it is wrong.
public struct Entry: Sendable {
  /// The path below `bot/`.
  public let file: String
  /// The line, from 1.
  public let line: Int?
  private let content: Content

  /// What stands at a place.
  private enum Content: Sendable {
    case text(String)
    case list([Entry])
    case members([(key: Entry, value: Entry)])
    case reference
  }

  /// The root of a file.
  public init(_ file: BotFile) throws(BotFileError) {
    let text = String(decoding: file.text, as: UTF8.self)
    do {
      let node = try Yams.compose(yaml: text, .basic, .default, .utf8) ?? Node("")
      self.init(file: file.path, node: node)
    } catch let error as YamlError {
      throw BotFileError(
        file: file.path, line: Entry.line(of: error), message: Entry.problem(of: error))
    } catch {
      throw BotFileError(file: file.path, line: nil, message: "cannot be read: \(error)")
    }
  }

  /// Nodes are copied once, as each look into them would copy more of them.
  private init(file: String, node: Node) {
    self.file = file
    line = node.mark?.line
    switch node {
    case .scalar(let scalar): content = .text(scalar.string)
    case .sequence(let sequence):
      content = .list(sequence.map { Entry(file: file, node: $0) })
    case .mapping(let mapping):
      content = .members(
        mapping.map { (Entry(file: file, node: $0.key), Entry(file: file, node: $0.value)) })
    case .alias: content = .reference
    }
  }

  /// An error that names this place.
  public func error(_ message: String) -> BotFileError {
    BotFileError(file: file, line: line, message: message)
  }

  /// The text that stands here.
  public func text() throws(BotFileError) -> String {
    guard case .text(let text) = content else { throw error("a text is expected here") }
    return text
  }

  /// The items of the list that stands here.
  public func list() throws(BotFileError) -> [Entry] {
    guard case .list(let items) = content else { throw error("a list is expected here") }
    return items
  }

  /// The names and values that stand here, in order.
  public func members() throws(BotFileError) -> [(key: Entry, value: Entry)] {
    guard case .members(let members) = content else {
      throw error("`name: value` is expected here")
    }
    return members
  }

  /// The value of a name; nil where there is none.
  public func member(_ name: String) -> Entry? {
    guard case .members(let members) = content else { return nil }
    return members.first { $0.key.isText(name) }?.value
  }

  /// The value of a name that has to be there.
  public func required(_ name: String) throws(BotFileError) -> Entry {
    guard let entry = member(name) else { throw error("`\(name):` is missing") }
    return entry
  }

  private func isText(_ name: String) -> Bool {
    if case .text(let text) = content { text == name } else { false }
  }

  private static func line(of error: YamlError) -> Int? {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
  }

  private static func problem(of error: YamlError) -> String {
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _), .reader(let problem, _, _, _):
      problem
    case .duplicatedKeysInMapping(let names, _): "given twice: \(names.joined(separator: ", "))"
    default: "is not YAML"
    }
  }
}
