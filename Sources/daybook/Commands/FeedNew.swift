import ArgumentParser
import Planner
import SQLiteStore
import Store
import Terminal
import Web

/// `daybook feed new`: gives a feed out and prints its path, alone.
struct FeedNew: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Give a feed out and print its path, alone.",
    discussion: "Whoever has the path can read the feed; the path is kept nowhere.")

  @Argument(help: FeedOption.help, transform: FeedOption.feed)
  var feed: FeedName
  @Option(help: "How much it shows: full, initials or busy.", transform: FeedOption.privacy)
  var privacy = Privacy.usual
  @OptionGroup var data: DataOption
  @OptionGroup var clock: ClockOption
  @OptionGroup var resources: ResourceOption

  func run() async throws {
    let office = try OpenOffice(data: data, resources: resources)
    let token = FeedToken()
    let grant = FeedGrant(
      token: token.hash, feed: feed.description, privacy: privacy.rawValue,
      created: clock.clock.now)
    try await office.store.write { [feed] desk in
      guard try feed.exists(in: desk) else {
        throw Failure("\(feed): there is nothing of that name")
      }
      try desk.add(grant)
    }
    try office.close()
    Output.say(FeedPath(token, for: feed).description)
  }
}
