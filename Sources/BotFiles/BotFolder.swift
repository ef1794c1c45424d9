/// The files of `bot/` by path.
public struct BotFolder: Sendable {
  private var files: [String: BotFile] = [:]

  /// The given files; of two with one path the later one counts.
  public init(_ files: [BotFile]) {
    for file in files { self.files[file.path] = file }
  }

  /// The root of the file at a path, which has to be there.
  public func entry(_ path: String) throws(BotFileError) -> Entry {
    guard let file = files[path] else {
      throw BotFileError(file: path, line: nil, message: "this file is missing")
    }
    return try Entry(file)
  }

  /// The paths in a folder, in order.
  public func paths(in folder: String) -> [String] {
    files.keys.filter { $0.hasPrefix(folder + "/") }.sorted()
  }
}
