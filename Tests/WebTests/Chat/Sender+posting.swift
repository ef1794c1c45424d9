import Chat
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import PlatformSender

extension Sender {
  /// Whether words come back with the request; elsewhere they go out on their own.
  var answersAtOnce: Bool { platform != .feishu }

  /// All that the office sets of the platform; addresses lead to this machine.
  var settings: [String: String] { Self.values(platform).merging(sending) { $1 } }

  /// What an answer says, opened where it is sealed.
  func words(_ response: TestResponse) -> String { words(response.text) }

  private var sending: [String: String] {
    switch platform {
    case .line: ["url": "http://127.0.0.1:1/line"]
    case .slack: ["bot_token": "xoxb-1"]
    case .mattermost:
      [
        "press_url": "http://127.0.0.1:1/webhooks/mattermost",
        "hook_url": "http://127.0.0.1:1/hook",
      ]
    case .telegram: ["bot_token": "1:abc"]
    case .dingtalk: ["url": "http://127.0.0.1:1/robot"]
    case .feishu: ["app_id": "cli_1", "app_secret": "feishu-secret"]
    case .wecom: ["secret": "wecom-secret", "agent_id": "1"]
    case .discord: ["bot_token": "b"]
    }
  }
}

extension TestClientProtocol {
  /// Sends a platform's request.
  func post(_ request: InboundRequest, to platform: Platform) async throws -> TestResponse {
    var headers = HTTPFields()
    for header in request.headers {
      guard let name = HTTPField.Name(header.name) else { continue }
      headers.append(HTTPField(name: name, value: String(decoding: header.value, as: UTF8.self)))
    }
    let query = request.query.isEmpty ? "" : "?\(request.query)"
    return try await execute(
      uri: "/webhooks/\(platform.rawValue)\(query)",
      method: HTTPRequest.Method(request.method) ?? .post, headers: headers,
      body: ByteBuffer(bytes: request.body))
  }
}
