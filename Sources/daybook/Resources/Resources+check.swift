import Conversation
import FoundationEssentials
import ICalendar
import Planner
import Reception

extension Resources {
  /// What is wrong with the files of `bot/` and `calendars/`, one line each.
  func findings() -> [String] {
    var findings: [String] = []
    func attempt(_ name: String, _ work: () throws -> Void) {
      do {
        try work()
      } catch let error as ICalendarError {
        findings.append(error.placed(in: name))
      } catch let error as TranscriptError {
        findings.append("\(name):\(error.line): \(error.reason)")
      } catch {
        findings.append(Failure(error)?.message ?? "\(name): \(error)")
      }
    }
    attempt("bot") { _ = try phrasebook() }
    attempt("bot") { _ = try handbook() }
    attempt("calendars/holidays") { _ = try holidays() }
    for path in files(below: "calendars", endingIn: ".ics") {
      attempt(path) { _ = try CalendarText(File.read("\(root)/\(path)")) }
    }
    for path in files(below: "bot/transcripts", endingIn: ".txt") {
      attempt(path) {
        _ = try Transcript(String(decoding: File.read("\(root)/\(path)"), as: UTF8.self))
      }
    }
    for path in files(below: "calendars/example", endingIn: ".csv") {
      attempt(path) {
        let issues = OfficeTable(try File.read("\(root)/\(path)")).issues
        findings += issues.map { "\(path):\($0.line): \($0.reason)" }
      }
    }
    return findings
  }
}

extension OfficeTable {
  /// What is wrong with its rows.
  var issues: [RowIssue] {
    switch self {
    case .clients(let table): table.issues
    case .policies(let table): table.issues
    case .people(let table): table.issues
    case .unreadable(let issues): issues
    }
  }
}
