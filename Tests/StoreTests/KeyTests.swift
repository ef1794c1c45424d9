import Foundation
import Store
import Testing

@Suite("Keys")
struct KeyTests {
  @Test("A key comes back from its text, whatever comments and line breaks are around it")
  func text() throws {
    let key = MasterKey()
    let read = try #require(MasterKey(text: "# note\r\n" + key.text + "\n\n"))
    #expect(read.text == key.text)
    #expect(MasterKey().text != key.text)
  }

  @Test("A key with one wrong digit is no key")
  func damaged() throws {
    let text = MasterKey().text
    let start = try #require(text.range(of: "key-1 ")?.upperBound)
    for offset in [0, 10, 63, 66] {
      var digits = Array(text)
      let place = text.distance(from: text.startIndex, to: start) + offset
      digits[place] = digits[place] == "0" ? "1" : "0"
      #expect(MasterKey(text: String(digits)) == nil)
    }
    #expect(MasterKey(text: "") == nil)
  }

  @Test("A data key is unwrapped by its own master key, under its own number only")
  func wrapping() throws {
    let master = MasterKey()
    let key = DataKey(id: 7)
    let wrapped = try #require(key.wrapped(by: master))
    let sealed = try #require(key.seal([1, 2, 3], for: "a/1"))
    let again = try #require(DataKey(id: 7, wrapped: wrapped, by: master))
    #expect(again.open(sealed, for: "a/1") == [1, 2, 3])
    #expect(DataKey(id: 8, wrapped: wrapped, by: master) == nil)
    #expect(DataKey(id: 7, wrapped: wrapped, by: MasterKey()) == nil)
  }

  @Test("What was sealed opens only in its place, unaltered, and looks different each time")
  func sealing() throws {
    let key = DataKey(id: 1)
    let sealed = try #require(key.seal([9], for: "a/1"))
    #expect(key.open(sealed, for: "a/1") == [9])
    #expect(key.open(sealed, for: "a/2") == nil)
    #expect(DataKey(id: 1).open(sealed, for: "a/1") == nil)
    #expect(key.seal([9], for: "a/1") != sealed)
    for place in sealed.indices {
      var altered = sealed
      altered[place] ^= 1
      #expect(key.open(altered, for: "a/1") == nil)
    }
    #expect(key.open([], for: "a/1") == nil)
    #expect(key.open(try #require(key.seal([], for: "x")), for: "x") == [])
  }
}
