import Foundation
import FoundationNetworking
import Testing

@Suite("The server and the bot at one day-book")
struct ServeTests {
  @Test("A booking by the bot is in the feed that the server gives, and SIGTERM ends it well")
  func together() async throws {
    let example = try Example()
    defer { example.remove() }
    let feed = try Program.run(["feed", "new", "person/li.wei", "--data", example.data])
    let path = try #require(feed.lines.first)
    #expect(feed.lines.count == 1 && path.hasPrefix("/feeds/"))
    let complaints = Pipe()
    let server = try Program.start(
      ["serve", "--port", "0", "--data", example.data, "--at", "2026-03-05T16:00:00+08:00"],
      input: nil, folder: example.folder, complainingTo: complaints)
    let address = try Self.address(from: complaints)
    #expect(try example.bot("book C1 tomorrow 3pm 45m talk").output.hasPrefix("Booked A1"))
    let url = try #require(URL(string: address + path.dropFirst()))
    let (body, response) = try await URLSession.shared.data(from: url)
    #expect((response as? HTTPURLResponse)?.statusCode == 200)
    #expect(String(decoding: body, as: UTF8.self).contains("UID:A1-"))
    let taken = try Program.run([
      "serve", "--data", example.data, "--port", "\(url.port ?? 0)", "--bot", "li.wei",
    ])
    #expect(taken.status == 1 && taken.complainedOnce, "\(taken.complaints)")
    server.terminate()
    server.waitUntilExit()
    #expect(server.terminationReason == .exit && server.terminationStatus == 0)
  }

  @Test("With --bot it answers and ends with its input")
  func echo() throws {
    let example = try Example()
    defer { example.remove() }
    let run = try Program.run(
      [
        "serve", "--port", "0", "--data", example.data, "--bot", "li.wei", "--at",
        "2026-03-05T16:00:00+08:00",
      ], saying: "today\n")
    #expect(run.status == 0 && run.complaints.isEmpty, "\(run.complaints)")
    #expect(run.lines.count == 1 && run.output.contains("5 Mar"))
  }

  @Test("A backup made beside the server brings back what it holds, and nothing later")
  func backup() throws {
    let example = try Example()
    defer { example.remove() }
    _ = try example.bot("book C1 tomorrow 3pm 30m kept")
    let file = example.folder.path + "/copy"
    let complaints = Pipe()
    let server = try Program.start(
      ["serve", "--port", "0", "--data", example.data], input: nil, folder: example.folder,
      complainingTo: complaints)
    _ = try Self.address(from: complaints)
    let backup = try Program.run(["backup", file, "--data", example.data])
    #expect(backup.status == 0 && backup.output.contains("daybook.key"), "\(backup.complaints)")
    #expect(try Program.run(["backup", file, "--data", example.data]).status == 1)
    _ = try example.bot("book C1 tomorrow 4pm 30m lost")
    let restore = try Program.run(["restore", file, "--data", example.data])
    #expect(restore.status == 0, "\(restore.complaints)")
    let left = try example.bot("agenda tomorrow").output
    #expect(left.contains("15:00") && !left.contains("16:00"), "\(left)")
    server.terminate()
    server.waitUntilExit()
    #expect(server.terminationStatus == 0)
    #expect(try Program.run(["check", "--data", example.data]).status == 0)
  }

  @Test("Two bots that want one slot at once: one has it")
  func race() async throws {
    let example = try Example()
    defer { example.remove() }
    let answers = try await withThrowingTaskGroup(of: String.self) { group in
      for client in 1...2 {
        group.addTask {
          try example.bot("book C\(client) tomorrow 3pm 30m x for li.wei", as: "chen.jing").output
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.count { $0.hasPrefix("Booked") } == 1, "\(answers)")
    #expect(try Program.run(["check", "--data", example.data]).status == 0)
  }

  /// Waits until the server says where it is.
  static func address(from pipe: Pipe) throws -> String {
    var said = ""
    while !said.hasSuffix("\n") {
      let more = pipe.fileHandleForReading.availableData
      if more.isEmpty { throw Example.Unmade(reason: said) }
      said += String(decoding: more, as: UTF8.self)
    }
    let start = try #require(said.range(of: "http"))
    return said[start.lowerBound...].trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
