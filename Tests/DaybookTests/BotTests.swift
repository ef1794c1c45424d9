import Foundation
import Testing

@Suite("The bot on a pipe")
struct BotTests {
  @Test("A booking is answered, kept and found again, in both languages")
  func booking() throws {
    let example = try Example()
    defer { example.remove() }
    let english = try example.bot(
      "book Wang Fang tomorrow 3pm 45m renewal review at Guomao", "agenda tomorrow")
    #expect(english.status == 0 && english.complaints.isEmpty)
    #expect(english.output.hasPrefix("Booked A1: Fri 6 Mar 15:00-15:45, Wang Fang"))
    #expect(english.lines.contains { $0.contains("A1") && $0.contains("15:00-15:45") })
    let chinese = try example.bot("预约 王芳 明天下午4点 45分钟 续保面谈 在国贸", as: "zhao.lei")
    #expect(chinese.output.contains("A2") && chinese.output.contains("16:00-16:45"))
    #expect(chinese.output.contains("王芳"))
  }

  @Test("A question that waits is answered after a restart, and a cancel drops it")
  func pending() throws {
    let example = try Example()
    defer { example.remove() }
    _ = try example.bot("book C1 tomorrow 3pm 30m one")
    let refused = try example.bot("book C2 tomorrow 3pm 30m two")
    #expect(refused.output.contains("1  "))
    let chosen = try example.bot("1")
    #expect(chosen.output.hasPrefix("Booked A2"), "\(chosen.output)")
    let dropped = try example.bot("book C2 tomorrow 3pm 30m three", "cancel", "1")
    #expect(!dropped.output.contains("Booked"))
  }

  @Test("What `it`, `repeat` and `lang` mean survives a restart")
  func remembering() throws {
    let example = try Example()
    defer { example.remove() }
    let first = try example.bot("book C1 tomorrow 3pm 30m one")
    #expect(try example.bot("repeat").output == first.output)
    #expect(try example.bot("move it to 4").output.contains("16:00-16:30"))
    _ = try example.bot("lang zh")
    #expect(try example.bot("today").output.contains("3月5日"))
  }

  @Test("JSON lines: one object for each line, in order, the identifier echoed")
  func json() throws {
    let example = try Example()
    defer { example.remove() }
    let run = try example.bot(
      "today", #"{"text": "whoami", "id": "x7"}"#, #"{"text": "today", "id": 8}"#, "{broken",
      "", #"{"text": "today", "at": "2026-03-09T09:00:00+08:00"}"#, "nonsense please",
      "book C1 tomorrow 3pm 45m talk", json: true)
    #expect(run.status == 0)
    let replies = try run.lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(replies.map { $0["reply"] as? Int } == Array(1...8))
    #expect(replies[1]["id"] as? String == "x7")
    #expect(replies[2]["id"] as? Int == 8)
    let codes = replies.map { ($0["error"] as? [String: Any])?["code"] as? String }
    #expect(codes[3] == "bad_input" && codes[4] == "bad_input" && codes[6] == "unknown_command")
    #expect((replies[5]["text"] as? String)?.contains("9 Mar") == true)
    #expect(replies[7]["kind"] as? String == "booked")
    #expect(replies[7]["refs"] as? [String] == ["A1"])
    let data = try #require(replies[7]["data"] as? [String: Any])
    #expect(data["start"] as? String == "2026-03-06T15:00:00+08:00")
    #expect(data["end"] as? String == "2026-03-06T15:45:00+08:00")
    for reply in replies {
      #expect(
        Set(reply.keys) == ["reply", "id", "kind", "text", "refs", "data", "ask", "error"])
    }
  }

  @Test("Lines that are no lines are answered and the next one is heard")
  func noise() throws {
    let example = try Example()
    defer { example.remove() }
    let long = [UInt8](repeating: 0x61, count: 70_000)
    let input: [UInt8] =
      [0xFF, 0xFE, 10, 0x61, 0, 0x62, 10, 0x1B, 0x5B, 0x41, 10] + long + [10]
      + Array("whoami".utf8)
    let run = try Program.run(example.bot(as: "li.wei") + ["--json"], saying: input)
    let codes = try run.lines.map { line in
      let reply = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return (reply?["error"] as? [String: Any])?["code"] as? String ?? "none"
    }
    #expect(codes == ["bad_input", "bad_input", "bad_input", "too_large", "none"])
    #expect(run.status == 0)
  }

  @Test("A stranger and a room are not spoken with")
  func strangers() throws {
    let example = try Example()
    defer { example.remove() }
    for name in ["nobody", "room-1"] {
      let run = try example.bot("today", as: name)
      #expect(run.status == 1 && run.output.isEmpty)
      #expect(run.complainedOnce && run.complaints.contains(name))
    }
  }

  @Test("--lang decides the language of every reply")
  func language() throws {
    let example = try Example()
    defer { example.remove() }
    let run = try Program.run(example.bot(as: "li.wei") + ["--lang", "zh"], saying: "today\n")
    #expect(run.output.contains("3月5日"))
  }

  @Test("Nobody takes the founding back by accident")
  func undoing() throws {
    let example = try Example()
    defer { example.remove() }
    _ = try example.bot("undo", as: "qian.bo")
    #expect(try example.bot("find wang fang").output.contains("2 policies"))
  }

  @Test("An office elsewhere keeps its hours on its own wall clock")
  func elsewhere() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let data = folder.path + "/data"
    let made = try Program.run(["init", "--data", data, "--zone", "Europe/London"])
    #expect(made.status == 0 && made.output.contains("person add"))
    let added = try Program.run([
      "person", "add", "ann", "--name", "Ann Lee", "--role", "broker", "--data", data,
    ])
    #expect(added.status == 0 && added.output.contains("Ann Lee"))
    let run = try Program.run(
      ["bot", "--as", "ann", "--data", data, "--at", "2026-03-05T09:00:00Z"],
      saying: "free tomorrow\n")
    #expect(run.output.contains("09:00-12:00, 13:30-18:00"), "\(run.output)")
  }
}
