import ArgumentParser
import CivilTime
import Planner
import SQLiteStore
import Store
import Terminal

/// `daybook person links`: who everybody is on the chat platforms.
struct PersonLinks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "links", abstract: "List who is known as whom on the chat platforms.")

  @OptionGroup var data: DataOption
  @OptionGroup var resources: ResourceOption

  func run() async throws {
    let office = try OpenOffice(data: data, resources: resources)
    let (accounts, zone) = try await office.store.read { book in
      (try book.accounts(of: nil), try book.office.zone)
    }
    try office.close()
    let sorted = accounts.sorted {
      ($0.person.description, $0.platform, $0.user) < ($1.person.description, $1.platform, $1.user)
    }
    for account in sorted {
      let since = account.since.rfc3339(in: zone)
      guard
        Output.say("\(account.person)  \(account.platform)  \(account.user)  since \(since)")
      else { return }
    }
  }
}
