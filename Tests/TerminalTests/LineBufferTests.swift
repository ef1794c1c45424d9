import Testing

@testable import Terminal

@Suite("Lines of a stream")
struct LineBufferTests {
  static func lines(_ bytes: [UInt8], limit: Int = 8, block: Int = 3) -> [InputLine] {
    var buffer = LineBuffer(limit: limit)
    var found: [InputLine] = []
    for start in stride(from: 0, to: bytes.count, by: block) {
      buffer.append(bytes[start..<min(start + block, bytes.count)])
      while let line = buffer.next() { found.append(line) }
    }
    if let line = buffer.last() { found.append(line) }
    return found
  }

  @Test(
    "A stream is cut at its newlines",
    arguments: [
      ("", []), ("a", [.text("a")]), ("a\n", [.text("a")]), ("a\r\nb\r", [.text("a"), .text("b")]),
      ("\n\n", [.text(""), .text("")]), ("王芳\n李", [.text("王芳"), .text("李")]),
      ("12345678\n", [.text("12345678")]), ("12345678\r\n", [.text("12345678")]),
      ("12345678\r", [.text("12345678")]),
      ("123456789\nok\n", [.tooLarge(limit: 8), .text("ok")]),
      ("12345678901234567890\nok", [.tooLarge(limit: 8), .text("ok")]),
      ("12345678901234567890", [.tooLarge(limit: 8)]),
      ("a\u{0}b\nok\n", [.bad(.nul, byte: 2), .text("ok")]),
      ("a\tb\n", [.text("a\tb")]), ("\u{1B}[A\n", [.bad(.control(0x1B), byte: 1)]),
      ("ab\u{7F}\n", [.bad(.control(0x7F), byte: 3)]), ("a\rb\n", [.bad(.control(13), byte: 2)]),
    ] as [(String, [InputLine])])
  func cutting(text: String, expected: [InputLine]) {
    for block in 1...7 {
      #expect(Self.lines(Array(text.utf8), block: block) == expected, "in blocks of \(block)")
    }
  }

  @Test(
    "Bytes that are no UTF-8 are named by their place",
    arguments: [
      ([0xFF], 1), ([0x61, 0xC3], 2), ([0xE7, 0x8E, 0x8B, 0x80], 4), ([0x61, 0xED, 0xA0, 0x80], 2),
    ] as [([UInt8], Int)])
  func invalid(bytes: [UInt8], place: Int) {
    #expect(Self.lines(bytes + [10, 0x61]) == [.bad(.notUTF8, byte: place), .text("a")])
  }

  @Test("Random bytes give one line for each newline, however they come in")
  func random() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        [10, 13, 0x61, 0xE7, 0x00, UInt8.random(in: 0...255, using: &generator)].randomElement()
          ?? 0
      }
      let whole = Self.lines(bytes, block: 100)
      #expect(whole == Self.lines(bytes, block: Int.random(in: 1...9, using: &generator)))
      let newlines = bytes.count { $0 == 10 }
      #expect(whole.count == newlines + (bytes.last.map { $0 == 10 } ?? true ? 0 : 1))
    }
  }
}
