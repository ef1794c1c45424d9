import Yams

/// A place in a YAML file that can name its file and line when it is wrong.
public struct Entry {
  /// The path below `bot/`.
  public let file: String
  private let node: Node

  /// The root of a file.
  public init(_ file: BotFile) throws(BotFileError) {
    self.file = file.path
    let text = String(decoding: file.text, as: UTF8.self)
    do {
      node = try Yams.compose(yaml: text, .basic, .default, .utf8) ?? Node("")
    } catch let error as YamlError {
      throw BotFileError(
        file: file.path, line: Entry.line(of: error), message: Entry.problem(of: error))
    } catch {
      throw BotFileError(file: file.path, line: nil, message: "cannot be read: \(error)")
    }
  }

  private init(file: String, node: Node) {
    self.file = file
    self.node = node
  }

  /// The line, from 1.
  public var line: Int? { node.mark?.line }

  /// An error that names this place.
  public func error(_ message: String) -> BotFileError {
    BotFileError(file: file, line: line, message: message)
  }

  /// The text that stands here.
  public func text() throws(BotFileError) -> String {
    guard let scalar = node.scalar else { throw error("a text is expected here") }
    return scalar.string
  }

  /// The items of the list that stands here.
  public func list() throws(BotFileError) -> [Entry] {
    guard let sequence = node.sequence else { throw error("a list is expected here") }
    return sequence.map { Entry(file: file, node: $0) }
  }

  /// The names and values that stand here, in order.
  public func members() throws(BotFileError) -> [(key: Entry, value: Entry)] {
    guard let mapping = node.mapping else { throw error("`name: value` is expected here") }
    return mapping.map { (Entry(file: file, node: $0.key), Entry(file: file, node: $0.value)) }
  }

  /// The value of a name; nil where there is none.
  public func member(_ name: String) -> Entry? {
    node.mapping?.first { $0.key.scalar?.string == name }.map { Entry(file: file, node: $0.value) }
  }

  /// The value of a name that has to be there.
  public func required(_ name: String) throws(BotFileError) -> Entry {
    guard let entry = member(name) else { throw error("`\(name):` is missing") }
    return entry
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
