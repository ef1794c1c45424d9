import ArgumentParser
import CivilTime
import Planner
import Store
import Terminal

/// `daybook import`: calendars of other programs, and tables of clients, policies and people.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take iCalendar files and tables (CSV) of clients, policies and people.",
    discussion: """
      Nothing of a file is kept unless all of it is, or --skip-bad is given. The same file twice \
      changes nothing.
      """)

  @Argument(help: "iCalendar or CSV files.", completion: .file(extensions: ["ics", "csv"]))
  var files: [String]
  @OptionGroup var data: DataOption
  @Option(help: "The calendar that events go into.")
  var calendar = "appointments"
  @Option(
    name: .customLong("as"), help: "Whose calendar and clients; by default the office admin's.")
  var person: String?
  @Flag(help: "Say what would be done, and do nothing.")
  var dryRun = false
  @Flag(help: "Leave bad lines and objects out, and take the rest.")
  var skipBad = false
  @OptionGroup var clock: ClockOption
  @OptionGroup var resources: ResourceOption

  func validate() throws {
    if calendar.isEmpty || calendar.contains("/") {
      throw ValidationError("'\(calendar)' is no name of a calendar: leave the slash out")
    }
  }

  func run() async throws {
    let office = try OpenOffice(data: data, resources: resources)
    let owner = try await office.keeper(named: person)
    let work = FileImport(
      store: office.store, owner: owner, calendar: "\(owner.id)/\(calendar)", now: clock.clock.now,
      isRehearsal: dryRun, skipsBad: skipBad)
    var isComplete = true
    for (index, file) in files.enumerated() {
      Progress.show("file \(index + 1) of \(files.count): \(file)")
      let report: ImportReport
      do {
        report = try await work.take(file)
      } catch let failure as Failure where files.count > 1 {
        Progress.clear()
        Output.complain("daybook: \(failure.message)")
        isComplete = false
        continue
      }
      Progress.clear()
      report.issues.forEach(Output.complain)
      Output.say(report.words)
      isComplete = isComplete && report.isKept
    }
    try office.close()
    if !isComplete { throw ExitCode(Failure.Status.no.rawValue) }
  }
}
