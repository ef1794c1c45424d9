import Testing
import Wire

@Suite("Hexadecimal digits")
struct HexTests {
  @Test("They come back as bytes, and nothing else does")
  func both() {
    #expect(Hex.text([0, 171, 255]) == "00abff")
    #expect(Hex.bytes("00ABff") == [0, 171, 255])
    #expect(Hex.bytes("0") == nil)
    #expect(Hex.bytes("0g") == nil)
    #expect(Hex.bytes("") == [])
  }
}
