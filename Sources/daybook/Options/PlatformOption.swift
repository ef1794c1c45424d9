import ArgumentParser
import Chat
import Delivery
import Store
import Web

/// Reads the name of a chat platform.
enum PlatformOption {
  static let names = Platform.allCases.map(\.rawValue).joined(separator: ", ")

  static func platform(_ text: String) throws -> Platform {
    guard let platform = Platform(rawValue: text.lowercased()) else {
      throw ValidationError("'\(text)' is no platform: say \(names)")
    }
    return platform
  }

  /// The names of all that somebody can have an account of: platforms, and mail.
  static let accounts = "\(names) or \(Channel.mail)"

  /// The name of a platform, or mail.
  static func account(_ text: String) throws -> String {
    text.lowercased() == Channel.mail ? Channel.mail : try platform(text).rawValue
  }

  /// Refuses what nothing can be set of.
  static func check(settingsOf name: String) throws {
    guard ![WebhookSettings.limitsName, Channel.mail].contains(name.lowercased()) else { return }
    _ = try platform(name)
  }

  /// The keys of each platform, a line each, for `--help`.
  static var keys: String {
    let width = Platform.allCases.map(\.rawValue.count).max() ?? 0
    func row(_ name: String, _ keys: [String]) -> String {
      "  " + name + String(repeating: " ", count: max(1, width - name.count + 2))
        + keys.joined(separator: " ")
    }
    let rows = Platform.allCases.map { row($0.rawValue, $0.keys.map(\.name)) }
    let mail = row(Channel.mail, MailSettings.keys.map(\.name))
    return (rows + [mail, row(WebhookSettings.limitsName, ChatLimits.names.map(\.name))])
      .joined(separator: "\n")
  }

  /// What each limit means, a line each, for `--help`.
  static var limits: String {
    let usual = ChatLimits()
    let values = [
      "lines": usual.lines, "misunderstood": usual.misunderstood, "deadline": usual.deadline,
      "codes": usual.codes, "code_seconds": usual.codeSeconds, "body": usual.inbound.body,
      "tolerance": usual.inbound.tolerance,
      "dingtalk_tolerance": usual.inbound.dingtalkTolerance,
    ]
    return ChatLimits.names.map { name in
      "  \(name.name)=\(values[name.name] ?? 0): \(name.means)"
    }.joined(separator: "\n")
  }
}
