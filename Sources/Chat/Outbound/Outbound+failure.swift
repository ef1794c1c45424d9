import Wire

extension Outbound {
  /// What the body of an answer complains of; nil where it does not complain.
  static func failure(_ platform: Platform, _ body: JSON?, wait: Int?) -> OutboundVerdict? {
    guard let body else { return nil }
    switch platform {
    case .line: return nil
    case .slack: return slack(body, wait: wait)
    case .telegram: return telegram(body, wait: wait)
    case .feishu:
      return coded(
        body["code"]?.int, body["msg"]?.string, wait: wait,
        busy: [99_991_400, 230_020, 11_232, 1_500], stale: 99_991_661...99_991_668)
    case .dingtalk:
      return coded(
        body["errcode"]?.int, body["errmsg"]?.string, wait: wait, busy: [-1, 130_101, 410_100],
        stale: nil)
    case .wecom:
      if let nobody = body["invaliduser"]?.string, !nobody.isEmpty, body["errcode"]?.int == 0 {
        return .refused(reason: "no such user")
      }
      let code = body["errcode"]?.int
      if code == 42_001 || code == 40_001 { return .staleToken }
      return coded(
        code, body["errmsg"]?.string, wait: wait, busy: [-1, 45_009, 45_033],
        stale: 40_014...40_014)
    case .mattermost, .discord:
      return body["message"]?.string.map { .refused(reason: line($0)) }
    }
  }

  private static func slack(_ body: JSON, wait: Int?) -> OutboundVerdict? {
    guard body["ok"]?.bool == false else { return nil }
    let error = body["error"]?.string ?? "not ok"
    let passing = [
      "ratelimited", "rate_limited", "service_unavailable", "internal_error", "fatal_error",
      "request_timeout", "team_added_to_org",
    ]
    return passing.contains(error) ? .retry(after: wait) : .refused(reason: line(error))
  }

  private static func telegram(_ body: JSON, wait: Int?) -> OutboundVerdict? {
    guard body["ok"]?.bool == false else { return nil }
    let code = body["error_code"]?.int ?? 0
    if code == 429 || code >= 500 { return .retry(after: wait) }
    return .refused(reason: line(body["description"]?.string ?? "not ok"))
  }

  private static func coded(
    _ code: Int?, _ message: String?, wait: Int?, busy: Set<Int>, stale: ClosedRange<Int>?
  ) -> OutboundVerdict? {
    guard let code else { return .refused(reason: "no code in the answer") }
    if code == 0 { return nil }
    if busy.contains(code) { return .retry(after: wait) }
    if stale?.contains(code) == true { return .staleToken }
    return .refused(reason: line("\(code) \(message ?? "")"))
  }

  /// What comes from outside, on one line and short.
  private static func line(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    return Clip.scalars(120).cut(String(String.UnicodeScalarView(scalars)).trimmed)
  }
}
