import BotFiles
import Conversation
import FoundationEssentials
import Planner

/// The folders that come with the program: `bot/` and `calendars/`.
struct Resources: Sendable {
  /// The directory that holds both.
  let root: String

  /// Looks in the directory named, else in DAYBOOK_RESOURCES, else beside the executable
  /// (`share/daybook`), else in the package checkout that it was built in.
  init(named: String?) throws {
    let environment = ProcessInfo.processInfo.environment["DAYBOOK_RESOURCES"]
    if let named = named ?? environment.flatMap({ $0.isEmpty ? nil : $0 }) {
      guard Self.holdsResources(named) else {
        throw Failure("\(named): no bot/commands.yaml there")
      }
      root = named.absolutePath
      return
    }
    guard let root = Self.places.first(where: Self.holdsResources) else {
      throw Failure("no bot/ and calendars/ found: say --resources DIR or set DAYBOOK_RESOURCES")
    }
    self.root = root
  }

  /// The phrasebook of `bot/`.
  func phrasebook() throws -> Phrasebook {
    try Phrasebook(files: botFiles())
  }

  /// What the bot understands and says, with what the house says of dates; its transcripts are left
  /// out.
  func botFiles() throws -> [BotFile] {
    try files(below: "bot", endingIn: ".yaml").filter { path in
      !path.hasPrefix("bot/prompts/")
        && (!path.hasPrefix("bot/rules/") || path == "bot/rules/house.yaml")
    }.map { path in
      BotFile(path: String(path.dropFirst(4)), text: try File.read(root + "/" + path))
    }
  }

  /// Paths below the root of the files of a folder with an ending, in order.
  func files(below folder: String, endingIn ending: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? []
    return names.sorted().flatMap { name in
      let path = folder + "/" + name
      return name.contains(".")
        ? (name.hasSuffix(ending) ? [path] : [])
        : files(below: path, endingIn: ending)
    }
  }

  /// The languages that there are phrasebooks in, those that are whole first.
  func languages() -> [Language] {
    let paths = files(below: "bot/phrasebooks", endingIn: ".yaml")
    let codes = Set(paths.compactMap { $0.split(separator: "/").dropFirst(2).first })
    let more = codes.compactMap { Language(rawValue: String($0)) }
      .filter { !Language.whole.contains($0) }
    return Language.whole + more.sorted { $0.rawValue < $1.rawValue }
  }

  private static func holdsResources(_ directory: String) -> Bool {
    FileManager.default.fileExists(atPath: directory + "/bot/commands.yaml")
  }

  private static var places: [String] {
    let own =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments.first?.absolutePath ?? ""
    let folders = Array(sequence(first: own.parent) { $0.isEmpty ? nil : $0.parent })
    return folders.prefix(2).map { $0 + "/share/daybook" } + folders
  }
}

extension String {
  /// The path of the directory that it lies in, without a slash at its end.
  fileprivate var parent: String {
    lastIndex(of: "/").map { String(self[..<$0]) } ?? ""
  }
}
