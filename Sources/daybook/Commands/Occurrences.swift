import ArgumentParser
import CivilTime
import Conversation
import ICalendar
import Terminal
import Wire

/// `daybook occurrences`: what an .ics file really contains.
struct Occurrences: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what takes place in iCalendar files, and when.")

  @Argument(help: "iCalendar files.", completion: .file(extensions: ["ics"]))
  var files: [String]
  @Option(help: "The first day: 2026-11-23.", transform: DayOption.day)
  var from: Day?
  @Option(help: "The first day no longer wanted.", transform: DayOption.day)
  var to: Day?
  @Option(help: "At most so many.")
  var limit = 1000
  @Flag(help: "One JSON object a line.")
  var json = false

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit is \(limit): say 0 or more") }
  }

  func run() throws {
    var isReadable = true
    var series: [Series] = []
    for file in files {
      do {
        let (found, faults) = try CalendarText(try File.read(file)).series
        series += found
        for fault in faults { complain(of: fault, in: file) }
        isReadable = isReadable && faults.isEmpty
      } catch let error as ICalendarError {
        complain(of: error, in: file)
        isReadable = false
      } catch let failure as Failure {
        Output.complain("daybook: \(failure.message)")
        isReadable = false
      }
    }
    for occurrence in series.occurrences(in: .days(from: from, to: to), limit: limit) {
      guard Output.say(json ? occurrence.json.text : occurrence.words) else { break }
    }
    if !isReadable { throw ExitCode(Failure.Status.no.rawValue) }
  }

  private func complain(of error: ICalendarError, in file: String) {
    Output.complain("daybook: \(error.placed(in: file))")
  }
}

extension ICalendarError {
  /// `file.ics:7: what is wrong`.
  func placed(in file: String) -> String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(problem)"
  }
}
