import ArgumentParser
import CivilTime
import Delivery
import Planner
import Reception
import SQLiteStore
import Store
import Terminal

/// `daybook person link`: who somebody is on a chat platform.
struct PersonLink: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Make a user of a chat platform known as somebody.")

  @Argument(help: "The short name: li.wei.")
  var id: String
  @Argument(help: "\(PlatformOption.accounts).", transform: PlatformOption.account)
  var platform: String
  @Argument(
    help:
      "The platform's own id of the user; for line whatever the sender calls them; for mail the address."
  )
  var user: String
  @OptionGroup var data: DataOption
  @OptionGroup var clock: ClockOption
  @OptionGroup var resources: ResourceOption

  func validate() throws {
    let isPlain = user.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    guard isPlain, (1...256).contains(user.utf8.count) else {
      throw ValidationError("a user is 1 to 256 bytes without spaces")
    }
    if platform == Channel.mail, !MailSettings.isAddress(user) {
      throw ValidationError("'\(user)' is no mail address")
    }
  }

  func run() async throws {
    let office = try OpenOffice(data: data, resources: resources)
    let account = Account(
      platform: platform, user: user, person: try await office.person(id).id,
      since: clock.clock.now)
    try await office.store.write { desk in
      if let known = try desk.account(account.platform, user: account.user) {
        guard known.person == account.person else {
          throw Failure(
            "that user is \(known.person) already; daybook person unlink \(account.platform) "
              + account.user)
        }
        return
      }
      try desk.keep(account)
    }
    try office.close()
    Output.say("\(account.platform)  \(account.user)  \(account.person)")
  }
}
