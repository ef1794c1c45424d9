import ArgumentParser
import Planner
import Reception
import SQLiteStore
import Store
import Terminal

/// `daybook person role`: what somebody is trusted with.
struct PersonRole: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "role", abstract: "Give somebody other roles, in place of those they have.")

  @Argument(help: "The short name: li.wei.")
  var id: String
  @Argument(help: "What they are trusted with: \(RoleOption.names).", transform: RoleOption.role)
  var roles: [Person.Role]
  @OptionGroup var data: DataOption
  @OptionGroup var clock: ClockOption
  @OptionGroup var resources: ResourceOption

  func run() async throws {
    let office = try OpenOffice(data: data, resources: resources)
    let now = clock.clock.now
    let person = try await office.store.write { [id, roles] desk in
      guard let before = try desk.people[PersonID(id)] else { throw Stranger(person: PersonID(id)) }
      var person = before
      person.roles = Set(roles)
      if person == before { return person }
      try desk.keep(
        [Change(before: .person(before), after: .person(person))], by: .program,
        line: "person role \(id) \(roles.map(\.rawValue).joined(separator: " "))", at: now,
        undoing: nil)
      return person
    }
    try office.close()
    Output.say(person.words)
  }
}
