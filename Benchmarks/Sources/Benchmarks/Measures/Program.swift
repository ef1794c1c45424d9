import Foundation

/// Another program.
enum Program {
  /// What it prints, without blanks around; nil where it can't be run or fails.
  static func output(_ program: String, _ arguments: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return String(decoding: data, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The Python of the virtual environment that `.ci/run` makes, else the machine's.
  static var python: String {
    let own = Checkout.house + "/.venv/bin/python"
    return FileManager.default.isExecutableFile(atPath: own) ? own : "python3"
  }

  /// The daybook that was built: DAYBOOK names it, else it lies in a release build.
  static var daybook: String? {
    let named = ProcessInfo.processInfo.environment["DAYBOOK"].map { [$0] } ?? []
    return (named + [Checkout.house, Checkout.benchmarks].map { $0 + "/.build/release/daybook" })
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What one line to a program costs: from its start to its first answer, and its memory then.
  struct Answer {
    var seconds: Double
    /// The most memory that it had resident, megabytes.
    var resident: Double
    var text: String
  }

  /// Starts a program, says a line to it and waits for the first of what it answers.
  static func ask(_ line: String, _ program: String, _ arguments: [String]) throws -> Answer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    let start = ContinuousClock.now
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
    let answer = output.fileHandleForReading.availableData
    let seconds = (ContinuousClock.now - start).seconds
    let resident = peak(of: process.processIdentifier)
    try input.fileHandleForWriting.close()
    _ = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard !answer.isEmpty, process.terminationStatus == 0 else {
      throw Failure(words: "\(program) \(arguments.joined(separator: " ")) gave no answer")
    }
    return Answer(
      seconds: seconds, resident: resident, text: String(decoding: answer, as: UTF8.self))
  }

  struct Failure: Error, CustomStringConvertible {
    var words: String
    var description: String { words }
  }

  private static func peak(of process: Int32) -> Double {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? .nan) / 1024
  }
}
