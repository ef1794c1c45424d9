import Planner
import Testing

@Suite("Delimited tables, at random")
struct TableRoundTripTests {
  private static let pieces = [
    "a", "王芳", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", " ", "", "'", "€",
  ]

  private func field(_ random: inout SplitMix) -> String {
    (0..<Int.random(in: 0...5, using: &random))
      .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private func quoted(_ field: String) -> String {
    "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  @Test(
    "Whatever is quoted is read back, on the lines where it stands", arguments: [",", ";", "\t"])
  func roundTrip(separator: String) {
    var random = SplitMix(seed: 9)
    for _ in 0..<400 {
      let rows = (0..<4).map { _ in ["x"] + (0..<3).map { _ in field(&random) } }
      let header = ["one", "two", "three", "four"]
      let text = ([header] + rows).map { row in
        row.map(quoted).joined(separator: separator)
      }
      let table = Table(Array(text.joined(separator: "\r\n").utf8))
      #expect(table.issues.isEmpty)
      #expect(table.rows.map(\.fields) == [header] + rows.map { $0.map(unixLines) })
      var line = 1
      for (row, text) in zip(table.rows, text) {
        #expect(row.line == line)
        line += 1 + unixLines(text).utf8.count { $0 == UInt8(ascii: "\n") }
      }
    }
  }

  private func unixLines(_ text: String) -> String {
    var bytes: [UInt8] = []
    var last: UInt8 = 0
    for byte in text.utf8 {
      if !(byte == 0x0A && last == 0x0D) { bytes.append(byte == 0x0D ? 0x0A : byte) }
      last = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("Any bytes are read or refused, and every issue lies in the file")
  func noise() {
    let alphabet = Array("id,name;\"\n\r\tpolicy number premium 姓名 客户 2026-01-01 4,3".utf8)
    var random = SplitMix(seed: 10)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...120, using: &random)).map { _ in
        Int.random(in: 0..<20, using: &random) == 0
          ? UInt8.random(in: 0...255, using: &random) : alphabet.randomElement(using: &random) ?? 0
      }
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      let issues =
        switch OfficeTable(bytes) {
        case .clients(let table): table.issues
        case .policies(let table): table.issues
        case .people(let table): table.issues
        case .unreadable(let issues): issues
        }
      #expect(issues.allSatisfy { (1...lines).contains($0.line) })
    }
  }
}
