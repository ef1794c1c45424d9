import ArgumentParser
import CivilTime
import Planner
import SQLiteStore
import Terminal

/// `daybook init`: makes the day-book of a new office.
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the day-book of a new office, and the key that it is sealed with.")

  @OptionGroup var data: DataOption
  @Option(help: "Where the office stands.", transform: ZoneOption.zone)
  var zone: Zone = ZoneOption.usual
  @Flag(help: "Fill it with a small fictional office.")
  var example = false
  @OptionGroup var clock: ClockOption
  @OptionGroup var resources: ResourceOption

  func run() async throws {
    let directory = try data.directory
    let founding = Founding(
      directory: directory, resources: try resources.resources, zone: zone,
      now: clock.clock.now, isExample: example)
    let store = try await founding.found()
    let (people, clients) = try await store.read { book in
      try (book.people.count { !$1.isRoom }, book.clients.clients.count)
    }
    try store.close()
    Output.say(
      "\(directory): a day-book for \(zone.identifier), \(people) people, \(clients) clients")
    Output.say("Keep a copy of \(directory)/daybook.key elsewhere: nothing opens without it.")
    if people == 0 { Output.say("Next: daybook person add ID --name NAME --role broker") }
  }
}
