import Foundation
import Testing

@Suite("Transcripts, played")
struct TranscriptTests {
  @Test("Every transcript of the bot plays as it is written")
  func all() throws {
    let root = Program.checkout + "/bot/transcripts"
    let files = (FileManager.default.enumerator(atPath: root)?.allObjects ?? [])
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".txt") }.sorted()
    guard !files.isEmpty else { return }
    let run = try Program.run(["replay"] + files.map { root + "/" + $0 })
    #expect(run.status == 0, "\(run.output)\(run.complaints)")
  }

  @Test("A scene of two people in two languages, and what the second says is refused")
  func scene() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let file = try folder.file(
      "scene.txt",
      """
      # The same slot twice
      @ 2026-03-05 16:00 Asia/Shanghai
      li.wei> book Wang Fang tomorrow 3pm 45m renewal review at Guomao
      bot> Booked A1: Fri 6 Mar 15:00-15:45, Wang Fang, renewal review, Guomao.
          1 of 2  In what kind of place do you meet?  (office / client_office / home / site / remote)
      @ +2h
      zhao.lei> 预约 王芳 明天下午3点 45分钟 续保面谈

      """)
    let run = try Program.run(["replay", file])
    #expect(run.status == 0, "\(run.output)\(run.complaints)")
  }

  @Test("A difference ends with 1, its place and both versions")
  func difference() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let file = try folder.file(
      "wrong.txt", "@ 2026-03-05 16:00\nli.wei> book C1 tomorrow 3pm\nbot> Booked nothing.\n")
    let run = try Program.run(["replay", file])
    #expect(run.status == 1)
    #expect(run.output.contains("\(file):2: differs"))
    #expect(run.output.contains("- Booked nothing.") && run.output.contains("+ Booked A1"))
  }

  @Test("A transcript that cannot be played names its line")
  func broken() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let file = try folder.file("broken.txt", "@ 2026-03-05 16:00\nwhat is this\n")
    let run = try Program.run(["replay", file])
    #expect(run.status == 1)
    #expect(run.complainedOnce && run.complaints.contains("\(file):2: "))
  }
}
