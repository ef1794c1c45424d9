import Foundation
import Testing

@Suite("Keys and databases that are not as they should be")
struct DamageTests {
  /// One line, quickly, and never a crash; what was booked is still there afterwards.
  func complaint(
    _ example: Example, status: Int32, through wrapper: [String] = [], _ words: String...
  ) throws {
    let started = ContinuousClock.now
    let run = try Program.run(
      example.bot(as: "li.wei"), saying: "book C2 tomorrow 5pm 30m x\n", through: wrapper)
    #expect(run.status == status, "\(run.output)\(run.complaints)")
    #expect(run.complainedOnce, "\(run.complaints)")
    for word in words { #expect(run.complaints.contains(word), "\(run.complaints)") }
    #expect(ContinuousClock.now - started < .seconds(5))
  }

  @Test("A missing, a foreign, an exposed and a broken key")
  func keys() throws {
    let example = try Example()
    defer { example.remove() }
    let key = example.data + "/daybook.key"
    let right = try Data(contentsOf: URL(fileURLWithPath: key))
    let files = FileManager.default
    try files.removeItem(atPath: key)
    try complaint(example, status: 1, "daybook.key")
    let other = try Folder()
    defer { other.remove() }
    _ = try Program.run(["init", "--data", other.path + "/data"])
    try files.copyItem(atPath: other.path + "/data/daybook.key", toPath: key)
    try complaint(example, status: 1, "daybook.key")
    try Data("no key".utf8).write(to: URL(fileURLWithPath: key))
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
    try complaint(example, status: 1, "daybook.key")
    try right.write(to: URL(fileURLWithPath: key))
    try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
    try complaint(example, status: 1, "daybook.key")
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
    #expect(try example.bot("book C1 tomorrow 3pm").output.hasPrefix("Booked A1"))
  }

  @Test("No database at all, one of another program, and one of a newer version")
  func databases() throws {
    let example = try Example()
    defer { example.remove() }
    let file = URL(fileURLWithPath: example.data + "/daybook.sqlite")
    let log = example.data + "/daybook.sqlite-wal"
    let size = try? FileManager.default.attributesOfItem(atPath: log)[.size] as? Int
    #expect((size ?? 0) == 0, "a log is left behind")
    try? FileManager.default.removeItem(atPath: log)
    try? FileManager.default.removeItem(atPath: example.data + "/daybook.sqlite-shm")
    var bytes = try Data(contentsOf: file)
    let whole = bytes
    // The user version is a number of four bytes at offset 60 of the file's header.
    bytes.replaceSubrange(60..<64, with: [0, 0, 0xFF, 0xFF])
    try bytes.write(to: file)
    try complaint(example, status: 1, "newer")
    try Data("this is no database, but it is longer than a header would be".utf8).write(to: file)
    try complaint(example, status: 70, "daybook.sqlite")
    try whole.prefix(whole.count / 2).write(to: file)
    let check = try Program.run(["check", "--data", example.data])
    #expect(check.status == 1, "\(check.output)\(check.complaints)")
  }

  @Test("A disk that takes no more: the line is not kept, and what was kept stays")
  func full() throws {
    let example = try Example()
    defer { example.remove() }
    #expect(try example.bot("book C1 tomorrow 3pm").output.hasPrefix("Booked A1"))
    let cramped = ["/bin/bash", "-c", "trap '' XFSZ; ulimit -f 16; exec \"$@\"", "bash"]
    try complaint(example, status: 70, through: cramped)
    #expect(try Program.run(["check", "--data", example.data]).status == 0)
    let left = try example.bot("agenda tomorrow").output
    #expect(left.contains("A1") && !left.contains("A2"), "\(left)")
  }

  @Test("A directory that may not be written", .enabled(if: DamageTests.canStepDown))
  func readOnly() throws {
    let example = try Example()
    defer { example.remove() }
    let files = FileManager.default
    for name in try files.contentsOfDirectory(atPath: example.data) {
      try files.setAttributes(
        [.posixPermissions: name.hasSuffix("key") ? 0o600 : 0o444, .ownerAccountID: 65_534],
        ofItemAtPath: example.data + "/" + name)
    }
    try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: example.data)
    try complaint(example, status: 70, through: Self.stepDown, example.data)
  }

  /// Root may write anywhere; others are asked to try.
  static let stepDown =
    getuid() == 0
    ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []

  static var canStepDown: Bool {
    (try? Program.run(["--version"], through: stepDown).status) == 0
  }
}
