import Foundation

/// A receiver of webhooks on a port of its own.
final class Receiver {
  let port: Int
  private let process = Process()
  private let log: String

  /// What came: the key, when, and the number of the appointment that it names.
  struct Line {
    var key: String
    /// Seconds since 1970.
    var time: Double
    var number: Int
  }

  /// One that writes what comes into a file.
  init(log: String) throws {
    self.log = log
    _ = FileManager.default.createFile(atPath: log, contents: nil)
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [Program.python, Checkout.benchmarks + "/Peers/receiver.py", log]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let port = Int(said.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      kill(process.processIdentifier, SIGKILL)
      throw Program.Failure(words: "the receiver did not start: \(said)")
    }
    self.port = port
  }

  var lines: [Line] {
    let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ", maxSplits: 3)
      guard words.count > 2, let time = Double(words[1]), words[2].first == "A",
        let number = Int(words[2].dropFirst())
      else { return nil }
      return Line(key: String(words[0]), time: time, number: number)
    }
  }

  var numbers: [Int] { lines.map(\.number) }

  /// Ends it the hard way: a child of a thread that holds signals back holds back SIGTERM too.
  func stop() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
