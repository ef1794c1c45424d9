public import CivilTime
public import Procedure

/// What rings without an alarm of its own: by the rules of the house and the ladders of the
/// procedure. What it gives depends on the object and the office alone.
public struct Bells: Sendable {
  /// One ring.
  public struct Ring: Hashable, Sendable {
    /// When.
    public var due: Instant
    /// Which.
    public var key: String
  }

  let rules: ReminderRules
  let procedure: Procedure
  let office: BusinessTime

  /// The bells of an office.
  public init(office: Office, procedure: Procedure) {
    rules = procedure.house.reminders
    self.procedure = procedure
    self.office = BusinessTime(
      calendar: office.calendar, hours: office.hours.week?.days ?? [:], zone: office.zone)
  }

  /// No bells at all.
  public static let none = Bells()

  private init() {
    rules = .none
    procedure = .none
    office = BusinessTime(calendar: WorkingCalendar(), hours: [:], zone: .utc)
  }

  /// The rings for one occurrence of an appointment that begins at an instant.
  public func rings(before start: Instant, recurrence: String?) -> [Ring] {
    var rings = rules.beforeAppointments.map { seconds in
      Ring(
        due: start - seconds, key: AlarmKey(.before(seconds), recurrence: recurrence).text)
    }
    if let offset = rules.beforeQuestions {
      let day = office.zone.wallTime(at: start).day
      if let before = Offset(-offset.count, offset.unit).day(from: day, in: office.calendar) {
        rings.append(
          Ring(due: opening(of: before), key: AlarmKey(.questions, recurrence: recurrence).text))
      }
    }
    return rings
  }

  /// The rings for a task or a case that is not over.
  public func rings(of object: StoredObject) throws(Fault) -> [Ring] {
    guard let ref = object.ref, ref.kind == .task || ref.kind == .case else { return [] }
    let todo = try Todo(object, here: office.zone)
    guard !todo.isOver, todo.isWork else { return [] }
    var rings: [Ring] = []
    if rules.isDayTold, ref.kind == .task, let due = todo.due {
      let day = office.calendar.rolled(due.day, .preceding).value
      rings.append(Ring(due: opening(of: day), key: AlarmKey(.due).text))
    }
    if let ladder = ladder(for: todo) {
      rings += rungs(of: ladder)
    }
    return rings
  }

  /// The rungs by which a ladder can begin; those that follow from them are kept by the ladder.
  private func rungs(of ladder: Ladder) -> [Ring] {
    zip(ladder.steps, times(of: ladder)).enumerated().compactMap { rung, one in
      guard one.0.begins, let time = one.1 else { return nil }
      return Ring(due: time, key: AlarmKey(.rung(rung)).text)
    }
  }

  /// The opening of business of a day, or 09:00.
  func opening(of day: Day) -> Instant {
    let start = office.hours(on: day).first?.start.seconds ?? 9 * 3_600
    return office.zone.instant(of: WallTime(seconds: day.number * 86_400 + start))
  }
}

extension EscalationProfile.Step {
  /// Whether it counts from the thing itself and not from an earlier rung.
  var begins: Bool {
    switch trigger {
    case .due, .before, .opening: true
    case .after, .colour: false
    }
  }
}

extension Offset {
  /// The day so many days or working days from another; nil for a length in hours.
  fileprivate func day(from day: Day, in calendar: WorkingCalendar) -> Day? {
    unit.isOfDays ? end(from: day, in: calendar).value : nil
  }
}
