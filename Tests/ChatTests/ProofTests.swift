import PlatformSender
import Testing
import Wire

@testable import Chat

@Suite("What proves a sender")
struct ProofTests {
  static let now = Sender.now

  @Test("A good request is read", arguments: Platform.allCases)
  func good(platform: Platform) {
    let sender = Sender(platform)
    let line = sender.read(sender.request(saying: "book 3pm 明天 & <b>")).line
    #expect(line?.text == "book 3pm 明天 & <b>")
    #expect(line?.isPress == false)
    #expect(line?.deliveryID.isEmpty == false)
    #expect(platform.complaint(about: sender.secrets, for: [.receiving]) == nil)
  }

  @Test("The same request twice is the same delivery", arguments: Platform.allCases)
  func replay(platform: Platform) {
    let sender = Sender(platform)
    let first = sender.read(sender.request(saying: "book"))
    let second = sender.read(sender.request(saying: "book"), at: Self.now + 60)
    #expect(first.line?.deliveryID != nil)
    #expect(first.line?.deliveryID == second.line?.deliveryID)
  }

  @Test("Another body under the same signature is refused", arguments: Platform.allCases)
  func tampered(platform: Platform) {
    let sender = Sender(platform)
    guard sender.coversBody else { return }
    var request = sender.request(saying: "book")
    request.body[request.body.count / 2] ^= 1
    #expect([400, 401].contains(sender.read(request).status))
    #expect(sender.read(request).line == nil)
  }

  @Test("A signature by another secret is refused", arguments: Platform.allCases)
  func forged(platform: Platform) {
    let other: [String: String] =
      switch platform {
      case .line: ["secret": "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"]
      case .slack: ["signing_secret": "other"]
      case .mattermost: ["token": "tokenthree"]
      case .telegram: ["secret_token": "tele_Secret-2"]
      case .dingtalk: ["app_secret": "other"]
      case .feishu: ["encrypt_key": "other"]
      case .wecom: ["token": "other"]
      case .discord:
        ["public_key": "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"]
      }
    let request = Sender(platform).request(saying: "book")
    #expect(Sender(platform, other).read(request) == .failure(.forged))
  }

  @Test("Without its secrets nothing is received", arguments: Platform.allCases)
  func notSetUp(platform: Platform) {
    var sender = Sender(platform)
    let request = sender.request(saying: "book")
    sender.secrets = Secrets([:])
    #expect(sender.read(request) == .failure(.notSetUp))
  }

  @Test("Old and future requests are refused", arguments: Platform.allCases)
  func times(platform: Platform) {
    let sender = Sender(platform)
    guard sender.hasTime else { return }
    let tolerance = platform == .dingtalk ? 3600 : 300
    for age in [-tolerance, 0, tolerance] {
      #expect(sender.read(sender.request(saying: "x"), at: Self.now + age).status == 200)
    }
    for age in [-tolerance - 1, tolerance + 1, 864_000, -864_000] {
      let result = sender.read(sender.request(saying: "x"), at: Self.now + age)
      #expect(result == .failure(.stale))
    }
    for now in [Int.min, .max] {
      #expect(sender.read(sender.request(saying: "x"), at: now) == .failure(.stale))
    }
  }

  @Test("Each header of the proof is needed, once, and readable", arguments: Platform.allCases)
  func headers(platform: Platform) {
    let sender = Sender(platform)
    let request = sender.request(saying: "book")
    for name in sender.proofs {
      var missing = request
      missing.headers.removeAll { $0.name == name }
      #expect(sender.read(missing) == .failure(.unsigned), "\(name) missing")
      var twice = request
      twice.headers += request.headers.filter { $0.name == name }
      #expect(sender.read(twice) == .failure(.twice), "\(name) twice")
      for value in [[0xFF, 0xFE], [0], [], Array(repeating: 0x41, count: 5000)] as [[UInt8]] {
        var odd = request
        odd.headers = request.headers.map { $0.name == name ? .init(name, value) : $0 }
        #expect([400, 401].contains(sender.read(odd).status), "\(name) odd")
      }
    }
  }

  @Test(
    "A time that is no number is refused",
    arguments: Platform.allCases,
    ["x", "-1", "1e9", " ", "99999999999999999999999", "0x10", "١٧٩٠٠٠٠٠٠٠", "1790000000.0"])
  func badTime(platform: Platform, time: String) {
    let sender = Sender(platform)
    guard sender.hasTime else { return }
    var request = sender.request(saying: "book")
    request.query = String(
      request.query.split(separator: "timestamp=\(Self.now)")
        .joined(separator: "timestamp=\(Form.encoded(time))"))
    request.headers = request.headers.map { header in
      header.name.lowercased().contains("timestamp") ? .init(header.name, time) : header
    }
    #expect([400, 401].contains(sender.read(request).status))
  }

  @Test("Signatures of any length are refused", arguments: Platform.allCases)
  func lengths(platform: Platform) {
    let sender = Sender(platform)
    guard let name = sender.proofs.last else { return }
    let request = sender.request(saying: "book")
    for count in 0...80 {
      let bytes = Array(repeating: UInt8(0xAB), count: count)
      for text in [Hex.text(bytes), "v0=\(Hex.text(bytes))", Base64.text(bytes)]
        + ["v1,\(Base64.text(bytes))", String(Hex.text(bytes).dropLast()), "v1,", "v1", "v0="]
      {
        var odd = request
        odd.headers = request.headers.map { $0.name == name ? .init(name, text) : $0 }
        #expect(sender.read(odd) == .failure(.forged))
      }
    }
  }

  @Test("Size, method and type", arguments: Platform.allCases)
  func shape(platform: Platform) {
    let sender = Sender(platform)
    let good = sender.request(saying: "book")
    var large = good
    large.body = Array(repeating: 0x20, count: 256 * 1024 + 1)
    #expect(sender.read(large) == .failure(.tooLarge))
    for method in ["PUT", "DELETE", "", "post", platform == .wecom ? "HEAD" : "GET"] {
      var other = good
      other.method = method
      #expect(sender.read(other) == .failure(.method))
    }
    guard platform != .wecom else { return }
    for type in ["text/html", "", "application/xml; charset=utf-8"] {
      var other = good
      other.headers[0] = .init("content-type", type)
      #expect(sender.read(other) == .failure(.contentType))
    }
  }

  @Test("A NUL is no text", arguments: Platform.allCases)
  func nul(platform: Platform) {
    let sender = Sender(platform)
    guard ![.feishu, .wecom].contains(platform) else { return }
    let body = Array(sender.body(saying: "book").utf8) + [0]
    #expect(sender.read(sender.request(body: body)) == .failure(.notText))
  }

  @Test("Signed bytes that are not the platform's text", arguments: Platform.allCases)
  func content(platform: Platform) {
    let sender = Sender(platform)
    let bodies: [[UInt8]] = [
      [], [0xFF, 0xFE, 0x00], [0x7B, 0xC3, 0x28, 0x7D], Array("{\"a\":\"\u{0}\"}".utf8),
      Array("{".utf8), Array("[]".utf8), Array("null".utf8), Array("{}".utf8),
      Array("\"\\ud800\"".utf8), Array("%zz=%".utf8), Array("<xml>".utf8),
      Array(String(repeating: "[", count: 100_000).utf8),
    ]
    for body in bodies {
      let status = sender.read(sender.request(body: body)).status
      #expect((400...422).contains(status), "\(body.prefix(8)): \(status)")
    }
  }
}
