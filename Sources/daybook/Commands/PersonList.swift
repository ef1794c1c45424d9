import ArgumentParser
import Planner
import SQLiteStore
import Store
import Terminal

/// `daybook person list`: everybody, rooms included.
struct PersonList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the people and rooms of the office.")

  @OptionGroup var data: DataOption
  @OptionGroup var resources: ResourceOption

  func run() async throws {
    let office = try OpenOffice(data: data, resources: resources)
    let people = try await office.store.read { try $0.people }
    try office.close()
    for person in people.values.sorted(by: { $0.id < $1.id }) {
      guard Output.say(person.words) else { return }
    }
  }
}
