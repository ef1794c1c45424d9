import ArgumentParser
import Chat
import Delivery
import Planner
import SQLiteStore
import Store
import Terminal
import Web

/// `daybook webhook set`: keys of a platform, or limits.
struct WebhookSet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Set keys of a chat platform, or limits; what is not named stays as it is.",
    discussion: """
      KEY=VALUE sets a key, KEY= forgets it, KEY=- reads its value from a line of standard input, \
      so that no secret stands in a shell's history. The keys:

      \(PlatformOption.keys)

      The limits, with what they usually are:

      \(PlatformOption.limits)
      """)

  @Argument(help: "\(PlatformOption.accounts), or limits.")
  var platform: String
  @Argument(help: "KEY=VALUE, KEY= or KEY=-.")
  var settings: [String]
  @OptionGroup var data: DataOption
  @OptionGroup var resources: ResourceOption

  func validate() throws {
    try PlatformOption.check(settingsOf: platform)
    if settings.isEmpty { throw ValidationError("say KEY=VALUE") }
    for setting in settings where !setting.contains("=") || setting.hasPrefix("=") {
      // What stands there may be a secret.
      throw ValidationError("a setting without a key: say KEY=VALUE")
    }
  }

  func run() async throws {
    let changes = try settings.map(Self.change)
    let office = try OpenOffice(data: data, resources: resources)
    let name = platform.lowercased()
    let values = try await office.store.write { desk in
      var values = try Hookup(for: name, in: desk)?.values ?? [:]
      for (key, value) in changes { values[key] = value.isEmpty ? nil : value }
      if let complaint = Self.complaint(about: values, of: name) { throw Failure(complaint) }
      try Hookup(values).keep(for: name, at: desk)
      return values
    }
    try office.close()
    for line in Self.summary(of: name, values) where !Output.say(line) { return }
  }

  private static func change(_ setting: String) throws -> (key: String, value: String) {
    let key = setting.prefix { $0 != "=" }
    let value = setting.dropFirst(key.count + 1)
    guard value == "-" else { return (String(key), String(value)) }
    guard let line = readLine(strippingNewline: true) else {
      throw Failure(.usage, "\(key)=-: no line left on standard input")
    }
    return (String(key), line)
  }

  /// The first thing that is wrong; what is still missing is not.
  private static func complaint(about values: [String: String], of name: String) -> String? {
    if name == Channel.mail { return MailSettings.complaint(about: values) }
    guard let platform = Platform(rawValue: name) else {
      return values.sorted { $0.key < $1.key }.lazy
        .compactMap { ChatLimits.complaint(about: $0.key, $0.value) }.first
    }
    return platform.complaint(about: Secrets(values), for: [])
  }

  /// What is set, by the names of the keys alone, and what it is good for.
  static func summary(of name: String, _ values: [String: String]) -> [String] {
    if name == Channel.mail {
      let able = MailSettings.missing(from: values).map { "no sending (\($0))" } ?? "sends"
      return ["\(name)  \(values.keys.sorted().joined(separator: " "))  \(able)"]
    }
    guard let platform = Platform(rawValue: name) else {
      let limits = values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return ["\(name)  \(limits.isEmpty ? "as usual" : limits.joined(separator: " "))"]
    }
    let secrets = Secrets(values)
    let ways: [(Platform.Direction, String)] = [(.receiving, "receives"), (.sending, "sends")]
    let able = ways.map { direction, word in
      platform.complaint(about: secrets, for: [direction]).map { complaint in
        "no \(word == "receives" ? "receiving" : "sending") (\(complaint))"
      } ?? word
    }
    return ["\(name)  \(secrets.names.joined(separator: " "))  \(able.joined(separator: ", "))"]
  }
}
