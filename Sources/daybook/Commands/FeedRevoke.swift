import ArgumentParser
import SQLiteStore
import Store
import Terminal
import Web

/// `daybook feed revoke`: closes a feed for good.
struct FeedRevoke: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Close a feed for good; its readers get 410 Gone.")

  @Argument(help: "The path that `new` printed, or the whole URL.")
  var path: String
  @OptionGroup var data: DataOption
  @OptionGroup var clock: ClockOption
  @OptionGroup var resources: ResourceOption

  func validate() throws {
    if FeedPath(path) == nil {
      throw ValidationError("'\(path)' is no feed's path: /feeds/TOKEN/NAME.ics")
    }
  }

  func run() async throws {
    guard let token = FeedPath(path)?.token.hash else { return }
    let office = try OpenOffice(data: data, resources: resources)
    let now = clock.clock.now
    let isClosed = try await office.store.write { try $0.revoke(feed: token, at: now) }
    try office.close()
    guard isClosed else { throw Failure("no open feed has that path") }
    Output.say("closed")
  }
}
