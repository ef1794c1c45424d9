import CivilTime
import Procedure

/// Reports for whoever answers for work.
extension Deliberation {
  func report(
    _ period: ReportCommand.Period, of whose: Whose?, on day: Day?, _ form: ReportCommand.Form
  ) throws(Fault) -> Decision {
    let whose = whose ?? widest
    let asked: [Person]
    switch owners(of: whose) {
    case .found(let found): asked = found.filter { !$0.isRoom }
    case .refused(let decision): return decision
    }
    if let refusal = refusal(toReportOn: asked, whose) { return refusal }
    let report = try report(period, of: asked, whose, on: day ?? today)
    let file = "report-\(Self.label(period, report.days.lowerBound))-\(report.name)"
    var telling = Telling([])
    switch form {
    case .text:
      telling.statements = report.statements()
      telling.limit = 60
    case .csv:
      telling.documents = [
        Document(name: "\(file).csv", .table(report.table()), isSaid: true)
      ]
      telling.limit = 60
    case .html:
      telling.statements = [report.head, Statement(Topics.Report.page, ["name": .text(file)])]
      telling.documents = [Document(name: "\(file).html", .page(report.page()))]
    }
    return Decision(.told(telling))
  }

  /// All whom the asker may report on without naming them.
  private var widest: Whose {
    if trust.may(.reportOffice) { return .everybody }
    if trust.may(.reportTeam), let team = asker.team { return .team(team) }
    return .own
  }

  /// The refusal of a report on people whom the asker may not report on.
  private func refusal(toReportOn people: [Person], _ whose: Whose) -> Decision? {
    if people.map(\.id) == [asker.id] { return refusal(without: .reportOwn) }
    if trust.may(.reportOffice) { return nil }
    let isOwnTeam = people.allSatisfy { $0.team != nil && $0.team == asker.team }
    return refusal(without: isOwnTeam ? .reportTeam : .reportOffice)
  }

  private static func label(_ period: ReportCommand.Period, _ first: Day) -> String {
    switch period {
    case .day: first.description
    case .week: first.isoWeek
    case .month: String(first.description.prefix(7))
    }
  }

  /// The days of the period that holds a day.
  static func days(of period: ReportCommand.Period, holding day: Day) -> ClosedRange<Day> {
    switch period {
    case .day: return day...day
    case .week: return day.monday...(day.monday + 6)
    case .month:
      let first = day - (day.date.day - 1)
      return first...(first.adding(months: 1) - 1)
    }
  }

  /// How somebody's week went, as a record keeps it.
  func figures(of person: PersonID) throws(Fault) -> String? {
    guard let owner = people[person] else { return nil }
    let report = try report(.week, of: [owner], .own, on: today)
    let words = Bilingual(
      english:
        "\(report.done.count) done, \(report.late) late, \(report.slipped.count) slipped, "
        + "\(report.meetings) meetings, \(report.cases.count) cases open",
      chinese:
        "完成\(report.done.count)项，逾期\(report.late)项，延后\(report.slipped.count)项，"
        + "会面\(report.meetings)次，未结事件\(report.cases.count)件")
    return words.text(in: asker.language)
  }

  /// Everything that a report says.
  func report(
    _ period: ReportCommand.Period, of asked: [Person], _ whose: Whose, on day: Day
  ) throws(Fault) -> WorkReport {
    let days = Self.days(of: period, holding: day)
    let name: String =
      switch whose {
      case .own: asker.id.description
      case .person(let id), .room(let id): id.description
      case .team(let team): team.lowercased()
      case .everybody: "office"
      }
    var report = WorkReport(
      period: period, days: days, today: today, whose: self.name(of: whose), name: name,
      people: asked.map(\.id))
    let material = try ReportMaterial(days, of: Set(asked.map(\.id)), in: self)
    try count(material, into: &report)
    try countRenewals(into: &report)
    try countCases(material, into: &report)
    for person in asked {
      let this = try load(of: person, from: today, through: today.monday + 6)
      let next = try load(of: person, from: today.monday + 7, through: today.monday + 13)
      report.loads.append(WorkReport.WeekLoad(person: person.id, this: this, next: next))
      let waiting = try notices(for: person.id).count { $0.notice.needsAnswer }
      if waiting > 0 { report.notices.append((person.id, waiting)) }
    }
    if trust.may(.reportOffice), case .everybody = whose {
      report.recordsDue = try dueRecords().count
    }
    return report
  }
}
