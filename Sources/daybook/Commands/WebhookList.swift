import ArgumentParser
import Chat
import SQLiteStore
import Store
import Terminal
import Web

/// `daybook webhook list`: the platforms that are set up.
struct WebhookList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the chat platforms that are set up, with the names of their keys alone.")

  @OptionGroup var data: DataOption
  @OptionGroup var resources: ResourceOption

  func run() async throws {
    let office = try OpenOffice(data: data, resources: resources)
    let names = Platform.allCases.map(\.rawValue) + [Channel.mail, WebhookSettings.limitsName]
    let found = try await office.store.read { book in
      try names.compactMap { name in
        try Hookup(for: name, in: book).map { (name, $0.values) }
      }
    }
    try office.close()
    for (name, values) in found {
      for line in WebhookSet.summary(of: name, values) where !Output.say(line) { return }
    }
  }
}
