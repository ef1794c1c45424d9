import CivilTime
import Foundation
import Planner
import Procedure
import Store
import Testing

/// A proof of two changes of one task, the second and the fourth row of a journal of five.
@Suite("Proofs")
struct ProofTests {
  private let now = Instant(seconds: 1_795_396_200)
  private let rows: [ChainedRow]
  private let entries: [JournalEntry]
  private let archive: ProofArchive

  init() throws {
    var rows: [ChainedRow] = []
    var previous = JournalRow.root
    for number in 1...5 {
      let row = JournalRow(
        number: number, turn: number, at: Instant(seconds: 1_795_392_000 + number), by: "li.wei",
        ref: Ref(.task, number.isMultiple(of: 2) ? 1 : number), undoes: nil, key: 1,
        line: [UInt8(number)], before: nil, after: [7, 8, UInt8(number)])
      let hash = row.hash(after: previous)
      rows.append(ChainedRow(row, previous: previous, hash: hash))
      previous = hash
    }
    self.rows = [rows[1], rows[3]]
    entries = [2, 4].map { number in
      let text = Self.text.replacing("SUMMARY:x", with: "SUMMARY:say \"x\"\\, \(number) times")
      let object = StoredObject(
        calendar: "li.wei/tasks", name: "T1.ics", uid: "T1-test@daybook", kind: .task,
        ref: Ref(.task, 1), owner: "li.wei", client: nil, sequence: number,
        text: Array(text.utf8))
      return JournalEntry(
        number: number, turn: number, at: Instant(seconds: 1_795_392_000 + number), by: "li.wei",
        line: "done T1 \"as agreed\", sent", change: Change(before: nil, after: .object(object)))
    }
    let contents = try ProofContents(
      of: Ref(.task, 1), concerning: [Ref(.task, 1)], entries: entries, in: .none)
    archive = ProofArchive(
      contents, rows: self.rows, head: JournalHead(number: 5, hash: previous), office: "test",
      by: "chen.jing", at: now)
  }

  private static let text = """
    BEGIN:VCALENDAR\r
    VERSION:2.0\r
    PRODID:-//x//EN\r
    BEGIN:VTODO\r
    UID:T1-test@daybook\r
    DTSTAMP:20261122T160000Z\r
    SUMMARY:x\r
    X-DAYBOOK-ANSWER;PROMPT=O-a.3;BY=li.wei;AT=20261122T160000Z:yes\r
    END:VTODO\r
    END:VCALENDAR\r

    """

  @Test("A proof as it was made stands up, for itself and beside the day-book")
  func whole() throws {
    let read = try #require(ProofArchive(archive.bytes))
    #expect(read.numbers == [2, 4])
    #expect(read.findings() == [])
    #expect(try read.findings(against: rows, entries: entries) == [])
  }

  @Test("A byte changed anywhere in it is found, and named with its file")
  func changed() throws {
    let bytes = archive.bytes
    for (part, said) in [
      ("as agreed", "entries.csv"), ("say ", "objects.ics"), ("O-a.3,", "answers.csv"),
      ("entries.csv   what", "README.txt"),
    ] {
      let place = try #require(bytes.firstRange(of: Array(part.utf8))).lowerBound
      var forged = bytes
      forged[place] ^= 1
      let findings = try #require(ProofArchive(forged)).findings()
      #expect(findings.map(\.place) == [said], "\(part)")
    }
  }

  @Test("A row put in the place of another does not fit its link, even with a manifest made anew")
  func forgedRow() throws {
    var forged = rows
    forged[0].row.line = [9]
    let contents = try ProofContents(
      of: Ref(.task, 1), concerning: [], entries: entries, in: .none)
    let other = ProofArchive(
      contents, rows: forged, head: JournalHead(number: 5, hash: []), office: "test", by: "x",
      at: now)
    #expect(other.findings().map(\.place) == ["journal 2"])
  }

  @Test("A chain made anew throughout is found out beside the day-book")
  func forgedChain() throws {
    var row = rows[1].row
    row.line = [9]
    let link = row.hash(after: rows[1].previous)
    let forged = [rows[0], ChainedRow(row, previous: rows[1].previous, hash: link)]
    let contents = try ProofContents(
      of: Ref(.task, 1), concerning: [], entries: entries, in: .none)
    let other = ProofArchive(
      contents, rows: forged, head: JournalHead(number: 5, hash: link), office: "test", by: "x",
      at: now)
    #expect(other.findings() == [])
    #expect(try other.findings(against: rows, entries: entries).map(\.place) == ["journal 4"])
    var told = entries
    told[0].line = "done T1"
    #expect(
      try archive.findings(against: rows, entries: told).map(\.place) == ["entries.csv"])
  }

  @Test("What is cut short or no archive is none, and nothing read breaks")
  func damaged() {
    let bytes = archive.bytes
    for length in [0, 100, 511, 512, 1_500, 5_000] {
      #expect(ProofArchive(Array(bytes.prefix(length))) == nil)
    }
    var wrong = bytes
    wrong[3] ^= 0xFF
    #expect(ProofArchive(wrong) == nil)
  }

  @Test("tar lists every file of it with its size")
  func tar() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).tar")
    try Data(archive.bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let tar = Process()
    tar.executableURL = URL(filePath: "/bin/tar")
    tar.arguments = ["-tvf", file.path]
    let (out, errors) = (Pipe(), Pipe())
    (tar.standardOutput, tar.standardError) = (out, errors)
    try tar.run()
    let listed = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    tar.waitUntilExit()
    #expect(tar.terminationStatus == 0 && said.isEmpty)
    let names = listed.split(separator: "\n").compactMap { $0.split(separator: " ").last }
    #expect(
      names == [
        "manifest.json", "entries.csv", "objects.ics", "records.csv", "answers.csv", "README.txt",
        "chain.txt", "journal/00000002.row", "journal/00000004.row",
      ])
  }
}
