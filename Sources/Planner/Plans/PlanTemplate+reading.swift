public import ICalendar
import Procedure

extension PlanTemplate {
  /// Reads a template.
  ///
  /// - Throws: `ICalendarError` with the line of what can't be used; a clause that the procedure
  ///   does not have, a link to nowhere or a circle of links is such a thing.
  public init(_ text: CalendarText, clauses: Set<String>) throws(ICalendarError) {
    guard let calendar = text.calendar else {
      throw ICalendarError(line: 1, .invalid("there is no VCALENDAR"))
    }
    name = try calendar.value("X-DAYBOOK-TEMPLATE").lowercased()
    let chinese = calendar.first("X-DAYBOOK-NAME")?.text
    let english = try calendar.value("NAME")
    title = Bilingual(english: english, chinese: chinese ?? english)
    aliases = [:]
    for property in calendar.all("X-DAYBOOK-ALIAS") {
      for alias in property.list {
        let plain = String(alias.lowercased().map { $0 == "-" ? " " : $0 })
        aliases[alias.lowercased()] = property.parameter("X-CLASS")?.lowercased() ?? plain
      }
    }
    isBackward = calendar.first("X-DAYBOOK-SCHEDULE")?.text.uppercased() == "BACKWARD"
    steps = []
    for todo in calendar.components(named: "VTODO") where todo.first("X-DAYBOOK-STEP") != nil {
      steps.append(try Step(todo, clauses: clauses))
    }
    guard !steps.isEmpty else {
      throw ICalendarError(line: calendar.lineNumber, .invalid("there is no step in it"))
    }
    try checkLinks(of: calendar)
  }

  /// Every link leads to a step before it, in the order of the file, so that there is no circle.
  private func checkLinks(of calendar: Component) throws(ICalendarError) {
    var seen: Set<String> = []
    for step in steps {
      let line = calendar.components(named: "VTODO").first { $0.first("UID")?.text == step.uid }?
        .lineNumber
      guard seen.insert(step.uid).inserted else {
        throw ICalendarError(line: line ?? 1, .invalid("UID \(step.uid) stands twice"))
      }
      for link in step.links where !seen.contains(link.uid) || link.uid == step.uid {
        throw ICalendarError(
          line: line ?? 1,
          .invalid("RELATED-TO names \(link.uid), which is no step before this one"))
      }
    }
  }
}

extension PlanTemplate.Step {
  fileprivate init(_ todo: Component, clauses: Set<String>) throws(ICalendarError) {
    uid = try todo.value("UID")
    letter = try todo.value("X-DAYBOOK-STEP")
    let english = try todo.value("SUMMARY")
    title = Bilingual(
      english: english, chinese: todo.first("X-DAYBOOK-TITLE")?.text ?? english)
    clause = todo.first("X-DAYBOOK-CLAUSE")?.text
    if let clause, !clauses.isEmpty, !clauses.contains(clause) {
      throw ICalendarError(
        line: todo.lineNumber, .invalid("X-DAYBOOK-CLAUSE:\(clause) is no clause"))
    }
    let role = try todo.value("X-DAYBOOK-ROLE")
    guard let party = Party(rawValue: role) else {
      throw ICalendarError(line: todo.lineNumber, .invalid("X-DAYBOOK-ROLE:\(role) is no role"))
    }
    self.role = party
    work = try todo.length("ESTIMATED-DURATION").minutesOfWork ?? 30
    duration = try todo.length("X-DAYBOOK-DURATION")
    links = todo.all("RELATED-TO").compactMap { Link($0) }
    from = todo.first("X-DAYBOOK-FROM")?.text
    rules = todo.first("X-DAYBOOK-RULES")?.list ?? []
  }
}

extension Component {
  fileprivate func value(_ name: String) throws(ICalendarError) -> String {
    guard let property = first(name) else {
      throw ICalendarError(line: lineNumber, .missingProperty(name, in: self.name))
    }
    return property.text
  }

  fileprivate func length(_ name: String) throws(ICalendarError) -> WorkLength {
    let text = try value(name)
    guard let length = WorkLength(text) else {
      throw ICalendarError(line: lineNumber, .invalid("\(name):\(text) is no length"))
    }
    return length
  }
}
