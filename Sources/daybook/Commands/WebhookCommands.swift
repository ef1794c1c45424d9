import ArgumentParser

/// `daybook webhook`: the chat platforms that the site answers.
struct WebhookCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "webhook",
    abstract: "Set up chat platforms, whose requests `serve` answers at /webhooks/PLATFORM.",
    subcommands: [WebhookSet.self, WebhookList.self, WebhookRemove.self])
}
