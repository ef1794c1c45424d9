import ArgumentParser

/// `daybook person`: who is in the office.
struct PersonCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Add and list the people and rooms of the office.",
    subcommands: [
      PersonAdd.self, PersonList.self, PersonRole.self, PersonToken.self, PersonLink.self,
      PersonUnlink.self, PersonLinks.self,
    ])
}
