import ArgumentParser
import Planner
import Reception
import SQLiteStore
import Store
import Terminal
import Web

/// `daybook person token`: the password of a person's calendar programs and senders.
struct PersonToken: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "Make somebody a new token, which replaces their last one, and print it alone.")

  @Argument(help: "The short name: li.wei.")
  var id: String
  @OptionGroup var data: DataOption
  @OptionGroup var resources: ResourceOption

  func run() async throws {
    let office = try OpenOffice(data: data, resources: resources)
    let token = FeedToken()
    try await office.store.write { [id] desk in
      guard try desk.people[PersonID(id)] != nil else { throw Stranger(person: PersonID(id)) }
      try desk.setSetting("token/\(id)", to: token.hash)
    }
    try office.close()
    Output.say(token.description)
  }
}
