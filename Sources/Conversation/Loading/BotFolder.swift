/// The files of `bot/` by path.
struct BotFolder {
  private var files: [String: BotFile] = [:]

  init(_ files: [BotFile]) {
    for file in files { self.files[file.path] = file }
  }

  /// The root of the file at a path, which has to be there.
  func entry(_ path: String) throws(ConversationError) -> Entry {
    guard let file = files[path] else {
      throw ConversationError(file: path, line: nil, message: "this file is missing")
    }
    return try Entry(file)
  }

  /// The paths in a folder, in order.
  func paths(in folder: String) -> [String] {
    files.keys.filter { $0.hasPrefix(folder + "/") }.sorted()
  }
}
