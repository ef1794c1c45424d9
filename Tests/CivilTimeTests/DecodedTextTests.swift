import CivilTime
import Testing

@Suite("Decoded text")
struct DecodedTextTests {
  // 客户编号, as each encoding has it.
  static let gbk: [UInt8] = [0xBF, 0xCD, 0xBB, 0xA7, 0xB1, 0xE0, 0xBA, 0xC5]
  static let utf8: [UInt8] = Array("客户编号".utf8)

  @Test(
    "Each encoding is told from the bytes",
    arguments: [
      (utf8, "客户编号", DecodedText.Encoding.utf8),
      ([0xEF, 0xBB, 0xBF] + utf8, "客户编号", .utf8),
      (gbk, "客户编号", .gb18030),
      // A character of four bytes, beyond GBK.
      (gbk + [0x90, 0x30, 0x81, 0x30], "客户编号\u{10000}", .gb18030),
      ([0xFF, 0xFE, 0xA2, 0x5B, 0x37, 0x62], "客户", .utf16),
      ([0xFE, 0xFF, 0x5B, 0xA2, 0x62, 0x37], "客户", .utf16),
      ([], "", .utf8),
    ])
  func encodings(bytes: [UInt8], text: String, encoding: DecodedText.Encoding) throws {
    let decoded = try DecodedText(decoding: bytes)
    #expect(decoded.text == text)
    #expect(decoded.encoding == encoding)
  }

  @Test("Only one byte order mark is taken away")
  func byteOrderMark() throws {
    #expect(try DecodedText(decoding: Array("\u{FEFF}\u{FEFF}a".utf8)).text == "\u{FEFF}a")
  }

  @Test(
    "Bytes that no encoding has are refused with their line",
    arguments: [
      ([0x41, 0xFF], 1), ([0x81], 1), ([0x41, 0x0A, 0x81, 0x20], 2),
      (gbk + [0x0A] + gbk + [0x0A, 0xFF], 3),
      // A mark that promises UTF-8, and lines of UTF-8 with one damaged among them.
      ([0xEF, 0xBB, 0xBF, 0x41, 0x0A] + gbk, 2),
      (utf8 + [0x0A] + utf8 + [0x0A] + utf8.dropLast() + [0x41, 0x0A], 3),
    ] as [([UInt8], Int)])
  func noText(bytes: [UInt8], line: Int) {
    #expect(throws: UnreadableText(line: line)) { try DecodedText(decoding: bytes) }
  }

  @Test("A word of GBK that happens to be UTF-8 does not decide for the file")
  func unicom() throws {
    // 联通 in GBK is valid UTF-8.
    let bytes: [UInt8] = [0xC1, 0xAA, 0xCD, 0xA8, 0x0A] + Self.gbk + [0x0A]
    #expect(try DecodedText(decoding: bytes).text == "联通\n客户编号\n")
  }
}
