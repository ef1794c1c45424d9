import PlatformSender
import Testing

@testable import Chat

@Suite("Settings")
struct SettingsTests {
  @Test(
    "One line says what is wrong",
    arguments: [
      (Platform.line, ["secret": "whsec_short"], "line: secret is not Base64 of 24 to 64 bytes"),
      (.line, ["secret": "whsec_AAAA"], "line: secret is not Base64"),
      (.line, [:], "line: secret is missing"),
      (
        .line, ["sekret": "x"], "line: no such key; it knows secret, old_secret, url, allow_private"
      ),
      (.slack, ["signing_secret": "a b"], "slack: signing_secret is not 1 to 256 printable"),
      (.slack, ["signing_secret": ""], "slack: signing_secret is not"),
      (.telegram, ["secret_token": "a.b"], "telegram: secret_token is not 1 to 256 of A-Z"),
      (.wecom, ["token": "t", "aes_key": "abc"], "wecom: aes_key is not 43 characters of Base64"),
      (.discord, ["public_key": "abc"], "discord: public_key is not 64 hexadecimal digits"),
      (.mattermost, ["token": " "], "mattermost: token is not one or more tokens"),
      (.mattermost, ["token": "t", "url": "ftp://x"], "mattermost: url is not an address"),
      (.feishu, ["encrypt_key": "k"], "feishu: verification_token is missing"),
    ])
  func complaints(platform: Platform, values: [String: String], complaint: String) {
    let found = platform.complaint(about: Secrets(values), for: [.receiving])
    #expect(found?.hasPrefix(complaint) == true, "\(found ?? "nothing")")
    #expect(found?.contains("\n") == false)
  }

  @Test("Good settings are good", arguments: Platform.allCases)
  func good(platform: Platform) {
    let values = Sender.values(platform).merging(OutboundTests.values(platform)) { $1 }
    #expect(platform.complaint(about: Secrets(values), for: [.receiving, .sending]) == nil)
    #expect(!platform.keys.filter { $0.required.contains(.receiving) }.isEmpty)
  }

  @Test("Secrets do not print what they hide")
  func printing() {
    let secrets = Secrets(["token": "hunter2"])
    var dumped = ""
    dump(secrets, to: &dumped)
    #expect("\(secrets)" == "Secrets(token)")
    #expect(!"\(secrets)\(String(reflecting: secrets))\([secrets])\(dumped)".contains("hunter2"))
  }
}
