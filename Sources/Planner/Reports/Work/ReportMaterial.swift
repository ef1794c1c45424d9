import CivilTime
import ICalendar
import Procedure

/// What a report is made of: the work of some people, open or done in some days, and their meetings.
struct ReportMaterial {
  /// To-dos done in those days.
  var done: [Todo] = []
  /// To-dos that are not over, of those people.
  var open: [Todo] = []
  /// Cases of the whole office that are not over.
  var cases: [Todo] = []
  /// Meetings of those days with what is written on them about risk.
  var meetings: [(appointment: Appointment, risk: RiskRecord)] = []
  /// Meetings of the two weeks to come.
  var coming: [(appointment: Appointment, risk: RiskRecord)] = []

  private static let entriesAtMost = 100_000
  private static let daysAhead = 14

  init(_ days: ClosedRange<Day>, of people: Set<PersonID>, in deliberation: Deliberation)
    throws(Fault)
  {
    let zone = deliberation.officeZone
    func span(_ days: ClosedRange<Day>) -> Span {
      Span(
        zone.instant(of: WallTime(days.lowerBound)), zone.instant(of: WallTime(days.upperBound + 1))
      )
    }
    // Whatever was done in those days was written down in them.
    var last: [String: StoredObject] = [:]
    for entry in try deliberation.view.journal(in: span(days), limit: Self.entriesAtMost) {
      if case .object(let object)? = entry.change.after, object.kind == .task {
        last[object.uid] = object
      } else if case .object(let object)? = entry.change.before {
        last[object.uid] = nil
      }
    }
    for object in last.values where people.contains(object.owner) {
      let todo = try Todo(object, here: zone)
      let on = todo.completed.map { zone.wallTime(at: $0).day }
      if todo.state == .done, let on, days.contains(on) { done.append(todo) }
    }
    done.sort { ($0.completed?.seconds ?? 0, $0.uid) < ($1.completed?.seconds ?? 0, $1.uid) }
    for object in try deliberation.view.todos(.open(owner: nil)) {
      let isCase = object.ref?.kind == .case
      guard isCase || people.contains(object.owner) else { continue }
      let todo = try Todo(object, here: zone)
      if todo.isOver { continue }
      if isCase { cases.append(todo) }
      if people.contains(object.owner) { open.append(todo) }
    }
    meetings = try Self.meetings(in: span(days), of: people, deliberation)
    let today = deliberation.today
    coming = try Self.meetings(
      in: Span(deliberation.now, span(today...(today + Self.daysAhead)).end), of: people,
      deliberation)
  }

  private static func meetings(
    in span: Span, of people: Set<PersonID>, _ deliberation: Deliberation
  ) throws(Fault) -> [(appointment: Appointment, risk: RiskRecord)] {
    guard span.start < span.end else { return [] }
    var found: [(appointment: Appointment, risk: RiskRecord)] = []
    for item in try deliberation.view.agenda(of: people.sorted(), in: span) {
      let object = item.object
      guard object.kind == .appointment, object.client != nil, people.contains(object.owner) else {
        continue
      }
      let appointment = try Appointment(item, here: deliberation.officeZone)
      if appointment.status == .cancelled { continue }
      let text = try object.calendarText()
      let risk = text.components(named: "VEVENT").first.map {
        RiskRecord($0, zones: text.zones, here: appointment.zone)
      }
      found.append((appointment, risk ?? RiskRecord()))
    }
    return found
  }
}
