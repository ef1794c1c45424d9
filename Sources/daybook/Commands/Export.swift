import ArgumentParser
import ICalendar
import Planner
import SQLiteStore
import Store
import Terminal

/// `daybook export`: a feed as a file, with everything that it knows.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a feed with everything in it, to a file or to standard output.")

  @Argument(help: FeedOption.help, transform: FeedOption.feed)
  var feed: FeedName
  @OptionGroup var data: DataOption
  @Option(name: .shortAndLong, help: "The file.", completion: .file(extensions: ["ics"]))
  var output: String?
  @OptionGroup var clock: ClockOption
  @OptionGroup var resources: ResourceOption

  func run() async throws {
    let office = try OpenOffice(data: data, resources: resources)
    let now = clock.clock.now
    let text = try await office.store.read { [feed] book in
      guard try feed.exists(in: book) else {
        throw Failure("\(feed): there is nothing of that name")
      }
      return try Feed(feed, .full, seeing: book, at: now, whole: true).text()
    }
    try office.close()
    for place in text.unreadable { Output.complain("daybook: \(place): cannot be read, left out") }
    if let output {
      try File.write(text.bytes, to: output)
    } else {
      Output.write(text.bytes)
    }
    if !text.unreadable.isEmpty { throw ExitCode(Failure.Status.no.rawValue) }
  }
}
