import Testing

@testable import Chat

@Suite("What answers mean")
struct VerdictTests {
  static let cases: [(Platform, Int, String, OutboundVerdict)] = [
    (.line, 204, "", .delivered), (.line, 200, "<html>", .delivered),
    (.line, 410, "", .refused(reason: "HTTP 410")), (.line, 502, "", .retry(after: nil)),
    (.line, 302, "", .refused(reason: "HTTP 302")),
    (.slack, 200, #"{"ok":true}"#, .delivered), (.slack, 200, "ok", .delivered),
    (.slack, 200, #"{"ok":false,"error":"ratelimited"}"#, .retry(after: nil)),
    (
      .slack, 200, #"{"ok":false,"error":"channel_not_found"}"#,
      .refused(reason: "channel_not_found")
    ),
    (.slack, 200, "<html>", .retry(after: nil)),
    (.slack, 404, "no_team", .refused(reason: "HTTP 404")),
    (.mattermost, 201, "{}", .delivered),
    (.mattermost, 403, #"{"message":"no\npermission"}"#, .refused(reason: "no permission")),
    (.telegram, 200, #"{"ok":true,"result":{}}"#, .delivered),
    (
      .telegram, 429, #"{"ok":false,"error_code":429,"parameters":{"retry_after":35}}"#,
      .retry(after: 35)
    ),
    (
      .telegram, 403, #"{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked"}"#,
      .refused(reason: "Forbidden: bot was blocked")
    ),
    (.dingtalk, 200, #"{"errcode":0,"errmsg":"ok"}"#, .delivered),
    (.dingtalk, 200, #"{"errcode":130101,"errmsg":"send too fast"}"#, .retry(after: nil)),
    (
      .dingtalk, 200, #"{"errcode":310000,"errmsg":"sign not match"}"#,
      .refused(reason: "310000 sign not match")
    ),
    (.dingtalk, 200, "{}", .refused(reason: "no code in the answer")),
    (.feishu, 200, #"{"code":0,"msg":"success"}"#, .delivered),
    (.feishu, 400, #"{"code":99991663,"msg":"invalid token"}"#, .staleToken),
    (.feishu, 400, #"{"code":99991400,"msg":"limited"}"#, .retry(after: nil)),
    (.feishu, 400, #"{"code":230002,"msg":"not in chat"}"#, .refused(reason: "230002 not in chat")),
    (.wecom, 200, #"{"errcode":0,"invaliduser":""}"#, .delivered),
    (.wecom, 200, #"{"errcode":0,"invaliduser":"li"}"#, .refused(reason: "no such user")),
    (.wecom, 200, #"{"errcode":42001,"errmsg":"expired"}"#, .staleToken),
    (.wecom, 200, #"{"errcode":45009,"errmsg":"limit"}"#, .retry(after: nil)),
    (.discord, 200, #"{"id":"1"}"#, .delivered), (.discord, 204, "", .delivered),
    (.discord, 429, #"{"message":"slow","retry_after":1.336}"#, .retry(after: 2)),
    (.discord, 404, #"{"message":"Unknown Channel"}"#, .refused(reason: "Unknown Channel")),
  ]

  @Test("Each platform's own way to say so", arguments: cases)
  func verdicts(platform: Platform, status: Int, body: String, verdict: OutboundVerdict) {
    #expect(Outbound.verdict(on: platform, status: status, body: Array(body.utf8)) == verdict)
  }

  @Test(
    "Retry-After",
    arguments: [
      ("30", 30), ("1.2", 2), ("-5", nil), ("1e999", 86_400), ("nan", nil), ("", nil),
      ("Wed, 21 Oct 2026 07:28:00 GMT", nil),
    ])
  func wait(value: String, seconds: Int?) {
    let headers = [HTTPDraft.Header(name: "Retry-After", value: value)]
    for platform in Platform.allCases {
      let verdict = Outbound.verdict(on: platform, status: 429, headers: headers)
      #expect(verdict == .retry(after: seconds))
    }
  }

  @Test("Any answer gives a verdict", arguments: Platform.allCases)
  func random(platform: Platform) {
    var random = SeededGenerator(state: 3)
    for _ in 0..<1_000 {
      let status = Int.random(in: -1...700, using: &random)
      let body = random.bytes(40)
      let header = HTTPDraft.Header(
        name: "retry-after", value: String(decoding: random.bytes(9), as: UTF8.self))
      _ = Outbound.verdict(on: platform, status: status, headers: [header], body: body)
      _ = Outbound.token(from: body)
    }
  }
}
