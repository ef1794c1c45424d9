import ArgumentParser
import CivilTime
import Planner
import SQLiteStore
import Store
import Terminal

/// `daybook person add`: somebody new, or a room.
struct PersonAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add somebody to the office, or a room.")

  @Argument(help: "The short name: li.wei.")
  var id: String
  @Option(help: "The name in Latin letters.")
  var name: String?
  @Option(help: "The name in Chinese characters.")
  var chineseName: String?
  @Option(
    name: .customLong("role"), help: "What they are trusted with: \(RoleOption.names).",
    transform: RoleOption.role)
  var roles: [Person.Role] = []
  @Option(help: "The team.")
  var team: String?
  @Option(help: "The language the bot answers in: en or zh.", transform: LanguageOption.language)
  var lang: Language = .english
  @Option(help: "The mail address.")
  var email: String?
  @Option(help: "Their own time zone.", transform: ZoneOption.zone)
  var zone: Zone?
  @Option(
    name: .customLong("trained"),
    help: "A class of business they are trained for, or all, with the last day: motor@2027-06-30.",
    transform: QualificationOption.training)
  var trainings: [Qualification] = []
  @Option(
    name: .customLong("registered"),
    help: "A class of business they are registered for, or all: motor, motor@2027-06-30.",
    transform: QualificationOption.registration)
  var registrations: [Qualification] = []
  @Option(
    help: "A language they advise in, en or zh; the one of --lang where none is given.",
    transform: LanguageOption.language)
  var speaks: [Language] = []
  @OptionGroup var data: DataOption
  @OptionGroup var clock: ClockOption
  @OptionGroup var resources: ResourceOption

  func validate() throws {
    let isPlain = id.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
    }
    guard isPlain, !id.isEmpty, id.utf8.count <= 64 else {
      throw ValidationError("'\(id)' is no short name: a-z, 0-9, dots and hyphens")
    }
    if PersonID(id) == .program {
      throw ValidationError("'\(id)' is the program's own name: take another")
    }
  }

  func run() async throws {
    let office = try OpenOffice(data: data, resources: resources)
    let person = Person(
      id: PersonID(id), name: name ?? id, chineseName: chineseName,
      roles: roles.isEmpty ? [.broker] : Set(roles), team: team, language: lang, email: email,
      zone: zone?.identifier, speaks: speaks.isEmpty ? nil : Set(speaks),
      qualifications: trainings + registrations)
    let now = clock.clock.now
    try await office.store.write { desk in
      if try desk.people[person.id] != nil {
        throw Failure("\(person.id) is in the office already; daybook person role changes roles")
      }
      try desk.keep(
        [Change(before: nil, after: .person(person))], by: .program,
        line: "person add \(person.id)", at: now, undoing: nil)
    }
    try office.close()
    Output.say(person.words)
  }
}

extension Person {
  /// One line: `li.wei  Li Wei 李伟  broker  east  en  li.wei@example.com`.
  var words: String {
    let names = [name, chineseName].compactMap { $0 }.joined(separator: " ")
    let trust = roles.map(\.rawValue).sorted().joined(separator: "+")
    return [id.description, names, trust, team, language.rawValue, email, zone]
      .compactMap { $0 }.joined(separator: "  ")
  }
}
