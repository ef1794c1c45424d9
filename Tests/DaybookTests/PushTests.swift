import Foundation
import Testing

@Suite("What the bot says unasked")
struct PushTests {
  private static let before = "2026-03-06T14:50:00+08:00"

  /// The objects of a run, as what each is: `push TO` or `reply N`.
  private static func order(of run: Program.Run) throws -> [String] {
    try run.lines.map { line in
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      if let reply = object["reply"] as? Int { return "reply \(reply)" }
      #expect(Set(object.keys) == ["push", "id", "to", "text", "refs"])
      return "push \(object["to"] as? String ?? "?")"
    }
  }

  private static func line(_ text: String, at time: String) -> String {
    #"{"text": "\#(text)", "at": "\#(time)"}"#
  }

  @Test("A reminder that comes due on the way to a line's time is said before its reply, once")
  func passing() throws {
    let example = try Example()
    defer { example.remove() }
    let run = try example.bot(
      "book C1 tomorrow 3pm 45m talk", Self.line("today", at: Self.before), json: true)
    let order = try Self.order(of: run)
    #expect(order.first == "reply 1" && order.last == "reply 2", "\(order)")
    #expect(order.dropFirst().dropLast().allSatisfy { $0 == "push li.wei" } && order.count > 2)
    #expect(run.lines.dropLast().last?.contains("A1") == true, "\(run.output)")
    let again = try example.bot(Self.line("today", at: Self.before), json: true)
    #expect(try Self.order(of: again) == ["reply 1"], "\(again.output)")
  }

  @Test("What could not be written on the way to a line's time is said the next time")
  func unwritten() throws {
    let example = try Example()
    defer { example.remove() }
    _ = try example.bot("book C1 tomorrow 3pm 45m talk")
    let line = Self.line("today", at: Self.before)
    _ = try Program.run(
      example.bot(as: "li.wei") + ["--json"], saying: line + "\n",
      through: ["/bin/sh", "-c", "exec \"$@\" >/dev/full", "sh"])
    let next = try Self.order(of: try example.bot(line, json: true))
    #expect(next.first == "push li.wei" && next.last == "reply 1", "\(next)")
  }

  @Test("What is for another person is not shown, and waits for them")
  func others() throws {
    let example = try Example()
    defer { example.remove() }
    _ = try example.bot("book C1 tomorrow 3pm 45m talk")
    let other = try example.bot(Self.line("today", at: Self.before), as: "zhao.lei", json: true)
    #expect(try !Self.order(of: other).contains("push li.wei"), "\(other.output)")
    let own = try example.bot(Self.line("today", at: Self.before), json: true)
    #expect(try Self.order(of: own).first == "push li.wei", "\(own.output)")
  }

  @Test("A plain pipe hears replies only; what waited is the first that JSON lines bring")
  func pipe() throws {
    let example = try Example()
    defer { example.remove() }
    _ = try example.bot("book C1 tomorrow 3pm 45m talk")
    func bot(_ more: String...) throws -> Program.Run {
      try Program.run(
        ["bot", "--as", "li.wei", "--data", example.data, "--at", Self.before] + more,
        saying: "whoami\n")
    }
    let plain = try bot()
    #expect(plain.lines.first?.contains("li.wei") == true && !plain.output.contains("A1"))
    let order = try Self.order(of: try bot("--json"))
    #expect(order.contains("push li.wei") && order.last == "reply 1", "\(order)")
    #expect(try Self.order(of: try bot("--json")) == ["reply 1"])
  }

  @Test("Alone, a bot turns the clock itself, and gives it back when it ends")
  func running() throws {
    let example = try Example()
    defer { example.remove() }
    func bot(_ line: String, _ more: String...) throws -> Program.Run {
      try Program.run(
        ["bot", "--as", "li.wei", "--data", example.data] + more, saying: line + "\n")
    }
    let first = try bot("whoami", "--json")
    #expect(first.status == 0 && first.complaints.isEmpty, "\(first.complaints)")
    _ = try example.bot("task call C1 by tomorrow")
    // It may be night or a holiday now, when a reminder is decided on but not said.
    #expect(try !bot("reminders").output.contains("6 Mar"))
    #expect(try Self.order(of: bot("whoami", "--json")).last == "reply 1")
    #expect(try bot("reminders").output.contains("6 Mar"))
  }
}
