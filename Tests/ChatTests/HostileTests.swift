import Crypto
import CryptoExtras
import PlatformSender
import Testing

@testable import Chat

/// Random numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func bytes(_ most: Int) -> [UInt8] {
    (0..<Int.random(in: 0...most, using: &self)).map { _ in UInt8.random(in: 0...255, using: &self)
    }
  }
}

@Suite("Hostile input")
struct HostileTests {
  static let codes: Set<Int> = [400, 401, 403, 405, 413, 415, 422]

  @Test("Random headers, queries and bodies are refused", arguments: Platform.allCases)
  func random(platform: Platform) {
    let sender = Sender(platform)
    var random = SeededGenerator(state: UInt64(platform.rawValue.utf8.count))
    for _ in 0..<2_000 {
      var request = sender.request(saying: "book")
      let unsafe = Int.random(in: 0..<4, using: &random)
      if unsafe == 0 { request.body = random.bytes(300) }
      if unsafe == 1 { request.headers.append(.init("x", random.bytes(40))) }
      request.headers = request.headers.map { header in
        Bool.random(using: &random) ? .init(header.name, random.bytes(80)) : header
      }
      if Bool.random(using: &random) {
        request.query = String(decoding: random.bytes(200), as: UTF8.self)
      }
      let result = sender.read(request)
      #expect(result.status == 200 || Self.codes.contains(result.status))
    }
  }

  @Test("A good body with bytes changed, but signed as it is", arguments: Platform.allCases)
  func mutated(platform: Platform) {
    let sender = Sender(platform)
    let isJSON = ![.slack, .mattermost, .wecom].contains(platform)
    let tokens =
      ["null", "-1", "1e999", "[]", "{}", "\"\\u0000\"", "\"\"", "true", "99999999999999999999999"]
      + ["\"\\ud800\"", "\u{0}", "\u{202E}", "&", "=", "%", "%FF", "<", "]]>", "&amp;", "{\"a\":"]
    let body = sender.body(saying: "book 明天")
    var random = SeededGenerator(state: 11)
    for round in 0..<3_000 {
      var bytes = Array(body.utf8)
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch round % 3 {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<min(place + 9, bytes.count))
        default:
          let token = tokens.randomElement(using: &random) ?? ""
          // A whole value is exchanged where there is one, so that more than the reader is tried.
          let end = isJSON ? bytes[place...].firstIndex(of: UInt8(ascii: ",")) ?? place : place
          let start = bytes[..<place].lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? place
          bytes.replaceSubrange(isJSON ? start..<end : place..<place, with: token.utf8)
        }
      }
      let result = sender.read(sender.request(body: bytes))
      #expect(result.status == 200 || Self.codes.contains(result.status))
    }
  }

  @Test("Forms", arguments: ["a=1&a=2", "a=%", "a=%4", "a=%zz", "a=%FF", "a=%00", "a=1&a"])
  func notForm(text: String) {
    #expect(Form(text) == nil)
  }

  @Test(
    "Text that is nearly Base64",
    arguments: [
      "A", "AA", "AAA", "AAA==", "AAAA====", "AA=A", "====", "AAA\n", " AAA", "AA-_", "ÄAA",
    ])
  func notBase64(text: String) {
    #expect(Base64.bytes(text) == nil)
  }

  @Test("A padding has to be whole")
  func padding() throws {
    let (key, iv) = (Array(0..<32) as [UInt8], Array(0..<16) as [UInt8])
    let good: [([UInt8], [UInt8]?)] = [
      ([1, 2, 4, 4, 4, 4], [1, 2]), ([1, 2, 4, 3, 4, 4], nil), ([9, 0], nil), ([9, 17], nil),
      ([9, 1], [9]),
    ]
    for (end, opened) in good {
      let head = Array(repeating: UInt8(7), count: 16 - end.count)
      let sealed = try AES._CBC.encrypt(
        head + end, using: SymmetricKey(data: key), iv: AES._CBC.IV(ivBytes: iv), noPadding: true)
      #expect(CBC(key: key, block: 16).decrypt(sealed, iv: iv) == opened.map { head + $0 })
    }
    #expect(CBC(key: key, block: 16).decrypt([1, 2, 3], iv: iv) == nil)
    #expect(CBC(key: key, block: 16).decrypt([], iv: iv) == nil)
    #expect(CBC(key: key, block: 16).decrypt(Array(repeating: 0, count: 16), iv: [1]) == nil)
  }

  @Test("Seals open what they closed, and nothing else")
  func seals() {
    var random = SeededGenerator(state: 5)
    let feishu = FeishuSeal(key: "k")
    let wecom = WeComSeal(
      token: "t", aesKey: "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C", company: "c")
    for length in 0..<100 {
      let content = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let iv = (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(feishu.seal(content, iv: iv).flatMap(feishu.open) == content)
      let opened = wecom?.seal(content, random: iv).flatMap { wecom?.open($0) }
      #expect(opened?.content == content)
      #expect(opened?.isOurs == true)
    }
    for _ in 0..<2_000 {
      let noise = Base64.text(
        random.bytes(8) + (0..<64).map { _ in UInt8.random(in: 0...255, using: &random) })
      _ = feishu.open(noise)
      _ = wecom?.open(noise)
    }
    #expect(wecom?.open("") == nil)
    #expect(feishu.open("") == nil)
  }
}
