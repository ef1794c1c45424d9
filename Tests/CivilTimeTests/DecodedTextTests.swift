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
  func encodings(bytes: [UInt8], text: String, encoding: DecodedText.Encoding) {
    let decoded = DecodedText(decoding: bytes)
    #expect(decoded?.text == text)
    #expect(decoded?.encoding == encoding)
  }

  @Test("Only one byte order mark is taken away")
  func byteOrderMark() {
    #expect(DecodedText(decoding: Array("\u{FEFF}\u{FEFF}a".utf8))?.text == "\u{FEFF}a")
  }

  @Test(
    "Bytes that no encoding has are no text",
    arguments: [[0x41, 0xFF], [0x81], [0x41, 0x81, 0x20], [0xC3, 0x28, 0xFF]] as [[UInt8]])
  func noText(bytes: [UInt8]) {
    #expect(DecodedText(decoding: bytes) == nil)
  }
}
