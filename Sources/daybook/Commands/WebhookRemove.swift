import ArgumentParser
import Chat
import SQLiteStore
import Store
import Terminal
import Web

/// `daybook webhook remove`: a platform is no longer answered.
struct WebhookRemove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Forget every key of a chat platform, or the limits.")

  @Argument(help: "\(PlatformOption.accounts), or limits.")
  var platform: String
  @OptionGroup var data: DataOption
  @OptionGroup var resources: ResourceOption

  func validate() throws {
    try PlatformOption.check(settingsOf: platform)
  }

  func run() async throws {
    let office = try OpenOffice(data: data, resources: resources)
    let name = platform.lowercased()
    let wasSet = try await office.store.write { desk in
      let wasSet = try Hookup.isKept(for: name, in: desk)
      try Hookup([:]).keep(for: name, at: desk)
      return wasSet
    }
    try office.close()
    guard wasSet else { throw Failure("nothing is set of \(name)") }
    Output.say("removed")
  }
}
