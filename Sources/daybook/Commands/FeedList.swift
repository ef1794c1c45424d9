import ArgumentParser
import CivilTime
import Planner
import SQLiteStore
import Store
import Terminal

/// `daybook feed list`: what was given out, oldest first.
struct FeedList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the feeds given out, closed ones too.")

  @OptionGroup var data: DataOption
  @OptionGroup var resources: ResourceOption

  func run() async throws {
    let office = try OpenOffice(data: data, resources: resources)
    let (feeds, zone) = try await office.store.read { try ($0.feeds, $0.office.zone) }
    try office.close()
    for feed in feeds {
      let closed = feed.revoked.map { "  closed \($0.rfc3339(in: zone))" } ?? ""
      guard
        Output.say(
          "\(feed.feed)  \(feed.privacy)  since \(feed.created.rfc3339(in: zone))\(closed)")
      else { return }
    }
  }
}
