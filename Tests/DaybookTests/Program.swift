import Foundation

/// The executable, run as a user runs it.
enum Program {
  /// How a run ended and what it said.
  struct Run {
    let status: Int32
    let output: String
    let complaints: String

    /// What it said, line by line.
    var lines: [String] {
      output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    /// Whether it complained in one line and no more.
    var complainedOnce: Bool {
      complaints.hasSuffix("\n") && complaints.count { $0 == "\n" } == 1
    }
  }

  /// Beside the tests, where the same build put it.
  static let path: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let folders = sequence(first: own as NSString) { $0.deletingLastPathComponent as NSString }
      .prefix { $0.length > 1 }
    return folders.lazy.map { $0.appendingPathComponent("daybook") }
      .first { FileManager.default.isExecutableFile(atPath: $0) } ?? "daybook"
  }()

  /// The checkout, whose `bot/` and `calendars/` are used.
  static let checkout: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  static let environment = [
    "DAYBOOK_RESOURCES": checkout, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
  ]

  /// A run that has been started; its output goes to files, so that nothing can block it, but
  /// complaints go to a pipe where one is given.
  static func start(
    _ arguments: [String], input: FileHandle?, folder: Folder,
    environment more: [String: String] = [:], through wrapper: [String] = [],
    complainingTo pipe: Pipe? = nil
  ) throws -> Process {
    let process = Process()
    let words = wrapper + [path] + arguments
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.environment = environment.merging(more) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardInput = input ?? FileHandle.nullDevice
    process.standardOutput = try folder.file("output")
    if let pipe {
      process.standardError = pipe
    } else {
      process.standardError = try folder.file("complaints")
    }
    try process.run()
    return process
  }

  /// Runs it to its end with lines on standard input.
  static func run(
    _ arguments: [String], saying input: String = "", environment: [String: String] = [:],
    through wrapper: [String] = []
  ) throws -> Run {
    try run(
      arguments, saying: Array(input.utf8), environment: environment, through: wrapper)
  }

  /// Runs it to its end with bytes on standard input.
  static func run(
    _ arguments: [String], saying input: [UInt8], environment: [String: String] = [:],
    through wrapper: [String] = []
  ) throws -> Run {
    let folder = try Folder()
    defer { folder.remove() }
    try Data(input).write(to: URL(fileURLWithPath: folder.path + "/input"))
    let process = try start(
      arguments, input: FileHandle(forReadingAtPath: folder.path + "/input"), folder: folder,
      environment: environment, through: wrapper)
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try folder.text("output"),
      complaints: try folder.text("complaints"))
  }
}
