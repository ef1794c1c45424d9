import Testing

@testable import Terminal

@Suite("Characters and where they stand")
struct CharacterTests {
  @Test(
    "Bytes become characters; what is no UTF-8 is passed over",
    arguments: [
      ([0x61], "a"), ([0xE7, 0x8E, 0x8B], "王"), ([0xF0, 0x9F, 0x98, 0x80], "😀"),
      ([0xFF, 0x61], "a"), ([0xE7, 0x61], "a"), ([0xE7, 0x8E, 0xE8, 0x8A, 0xB3], "芳"),
      ([0x80, 0xC3, 0xA9], "é"), ([0xC0, 0xAF, 0x62], "b"), ([0xED, 0xA0, 0x80, 0x63], "c"),
      ([0xE7, 0x8E], ""),
    ] as [([UInt8], String)])
  func decoding(bytes: [UInt8], text: String) {
    var decoder = CharacterDecoder()
    let scalars = bytes.compactMap { decoder.take($0) }
    #expect(String(String.UnicodeScalarView(scalars)) == text)
  }

  @Test(
    "The cursor is where libedit puts it",
    arguments: [
      ("> ", "", nil, 0, 2), ("> ", "abc", nil, 0, 5), ("> ", "12345678", nil, 1, 0),
      ("> ", "1234567王", nil, 1, 2), ("> ", "1234567", "王", 1, 0), ("> ", "\t", nil, 0, 8),
      ("\u{1}\u{1B}[1m\u{1}>\u{1}\u{1B}[0m\u{1} ", "ab", nil, 0, 4), ("> ", "\u{1}", nil, 0, 4),
      ("> ", "王芳王芳王", nil, 1, 2),
    ] as [(String, String, Unicode.Scalar?, Int, Int)])
  func place(prompt: String, typed: String, next: Unicode.Scalar?, row: Int, column: Int) {
    let place = CursorPlace(
      prompt: prompt, typed: typed.unicodeScalars, next: next, columns: 10
    ) { scalar in
      scalar.value < 0x20 ? -1 : String(scalar).displayWidth
    }
    #expect(place.row == row && place.column == column, "\(place.row), \(place.column)")
  }
}
