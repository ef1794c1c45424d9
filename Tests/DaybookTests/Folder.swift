import Foundation

/// A fresh temporary folder.
struct Folder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/daybook-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A new file, open for writing.
  func file(_ name: String) throws -> FileHandle {
    let url = URL(fileURLWithPath: path + "/" + name)
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  /// Writes a file and returns its path.
  func file(_ name: String, _ text: String) throws -> String {
    try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
    return path + "/" + name
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
  }
}

/// The day-book of an example office of a test's own.
struct Example: Sendable {
  let folder: Folder

  /// Made once by the program itself; every test gets a copy.
  private static let original = Result { () throws -> Folder in
    let folder = try Folder()
    let made = try Program.run([
      "init", "--example", "--data", folder.path + "/data", "--at", "2026-01-01T09:00:00+08:00",
    ])
    if made.status != 0 { throw Unmade(reason: made.complaints) }
    return folder
  }

  struct Unmade: Error {
    let reason: String
  }

  init() throws {
    folder = try Folder()
    let original = try Self.original.get()
    try FileManager.default.copyItem(atPath: original.path + "/data", toPath: data)
  }

  var data: String { folder.path + "/data" }

  func remove() {
    folder.remove()
  }

  /// Says lines to the bot on an afternoon in March.
  func bot(
    _ lines: String..., as person: String = "li.wei", json: Bool = false
  ) throws -> Program.Run {
    try Program.run(
      bot(as: person) + (json ? ["--json"] : []),
      saying: lines.map { $0 + "\n" }.joined())
  }

  /// The arguments of a bot on an afternoon in March.
  func bot(as person: String) -> [String] {
    ["bot", "--as", person, "--data", data, "--at", "2026-03-05T16:00:00+08:00"]
  }
}
