import ArgumentParser

/// `daybook feed`: the calendars that programs subscribe to.
struct FeedCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed",
    abstract: "Give feeds out, list them and close them.",
    subcommands: [FeedNew.self, FeedList.self, FeedRevoke.self])
}
