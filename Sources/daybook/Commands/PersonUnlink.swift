import ArgumentParser
import SQLiteStore
import Store
import Terminal

/// `daybook person unlink`: a platform's user is nobody's any more.
struct PersonUnlink: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlink", abstract: "Let a user of a chat platform speak for nobody any more.")

  @Argument(help: "\(PlatformOption.accounts).", transform: PlatformOption.account)
  var platform: String
  @Argument(help: "The platform's own id of the user.")
  var user: String
  @OptionGroup var data: DataOption
  @OptionGroup var resources: ResourceOption

  func run() async throws {
    let office = try OpenOffice(data: data, resources: resources)
    let wasKnown = try await office.store.write { [platform, user] desk in
      try desk.removeAccount(platform, user: user)
    }
    try office.close()
    guard wasKnown else { throw Failure("nobody is known by that user on \(platform)") }
    Output.say("unlinked")
  }
}
