import ArgumentParser
import FoundationEssentials

/// Where the day-book lies.
struct DataOption: ParsableArguments {
  @Option(
    name: .customLong("data"), help: "The directory of the day-book.",
    completion: .directory)
  var named: String?

  /// The directory, without asking whether it is there.
  var directory: String {
    get throws {
      try named.map(\.absolutePath) ?? Self.usual(in: ProcessInfo.processInfo.environment)
    }
  }

  /// Where it lies when nobody says: DAYBOOK_DATA, else $XDG_DATA_HOME/daybook, else
  /// ~/.local/share/daybook.
  static func usual(in environment: [String: String]) throws -> String {
    func value(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    if let data = value("DAYBOOK_DATA") { return data.absolutePath }
    if let folder = value("XDG_DATA_HOME") { return folder.absolutePath + "/daybook" }
    if let home = value("HOME") { return home.absolutePath + "/.local/share/daybook" }
    throw Failure(.usage, "where is the day-book? say --data DIR or set DAYBOOK_DATA")
  }
}

extension String {
  /// The path from the root, without a slash at its end.
  var absolutePath: String {
    let path = hasPrefix("/") ? self : FileManager.default.currentDirectoryPath + "/" + self
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
