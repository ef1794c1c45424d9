import Wire

extension Outbound {
  /// What the answer to a request of `Outbound` says, by its status, its headers and its body of at
  /// most 64 KB.
  public static func verdict(
    on platform: Platform, status: Int, headers: [HTTPDraft.Header] = [], body: [UInt8] = []
  ) -> OutboundVerdict {
    let json = answer(body)
    let wait = wait(platform, headers, json)
    switch status {
    case 200...299: break
    case 408, 425, 429: return .retry(after: wait)
    case 500...: return .retry(after: wait)
    default:
      // Telegram and Feishu say more in the body of an error than by its status.
      return failure(platform, json, wait: wait) ?? .refused(reason: "HTTP \(status)")
    }
    switch platform {
    case .line, .mattermost, .discord: return .delivered
    case .slack, .telegram, .dingtalk, .feishu, .wecom: break
    }
    if platform == .slack, json == nil, isPlainOK(body) { return .delivered }
    guard let json else { return .retry(after: wait) }
    return failure(platform, json, wait: wait) ?? .delivered
  }

  static func answer(_ body: [UInt8]) -> JSON? {
    guard body.count <= 65_536, let text = String(validating: body, as: UTF8.self) else {
      return nil
    }
    return JSONReader.value(of: text)
  }

  /// A response_url answers with these two letters.
  private static func isPlainOK(_ body: [UInt8]) -> Bool {
    body.isEmpty || body.elementsEqual("ok".utf8)
  }

  private static func wait(
    _ platform: Platform, _ headers: [HTTPDraft.Header], _ body: JSON?
  ) -> Int? {
    let own =
      switch platform {
      case .feishu: "x-ogw-ratelimit-reset"
      case .mattermost: "x-ratelimit-reset"
      default: "retry-after"
      }
    let named = ["retry-after", own]
      .compactMap { name in headers.first { $0.name.lowercased() == name }?.value }
      .first.flatMap(seconds(of:))
    return named ?? seconds(body?["parameters"]?["retry_after"]) ?? seconds(body?["retry_after"])
  }

  private static func seconds(_ json: JSON?) -> Int? {
    switch json {
    case .int(let seconds): min(max(seconds, 0), 86_400)
    case .decimal(let text): seconds(of: text)
    default: nil
    }
  }

  /// Whole seconds, rounded up and at most a day; an HTTP date is passed over.
  private static func seconds(of text: String) -> Int? {
    guard let seconds = Double(text), seconds >= 0 else { return nil }
    return Int(min(seconds, 86_400).rounded(.up))
  }
}
