import BotFiles
import ICalendar
import Planner
import Procedure

extension Resources {
  /// The procedure of `bot/prompts` and `bot/rules`, and the templates of `calendars/procedures`.
  func handbook() throws -> Handbook {
    let procedure = try Procedure(files: try procedureFiles())
    let clauses = Set(procedure.clauses.map(\.id))
    var templates: [PlanTemplate] = []
    for path in files(below: "calendars/procedures", endingIn: ".ics") {
      do {
        templates.append(
          try PlanTemplate(CalendarText(File.read(root + "/" + path)), clauses: clauses))
      } catch let error as ICalendarError {
        throw Failure(error.placed(in: path))
      }
    }
    return Handbook(procedure: procedure, templates: templates.sorted { $0.name < $1.name })
  }

  private func procedureFiles() throws -> [BotFile] {
    try ["prompts", "rules"].flatMap { folder in
      try files(below: "bot/" + folder, endingIn: ".yaml").map { path in
        BotFile(path: String(path.dropFirst(4)), text: try File.read(root + "/" + path))
      }
    }
  }
}
