import CivilTime
import ICalendar

/// Cancelling much at once: asked before it is done.
extension Deliberation {
  /// Says what would be cancelled and waits for a yes, or cancels what was said.
  func cancelAll(_ range: DayRange?, _ refs: [Ref], reason: String?) throws(Fault) -> Decision {
    if !refs.isEmpty { return try cancelled(refs, reason: reason) }
    let meetings = try toCome(range)
    guard let first = meetings.first, let last = meetings.last else {
      let days = range ?? DayRange(today, today + Openings.daysAhead)
      return Decision(.told(Telling(Topics.Cancelling.nothing, ["days": .days(days)])))
    }
    let days = range ?? DayRange(day(of: first), day(of: last))
    let head = Statement(
      Topics.Cancelling.sure, ["count": .number(meetings.count), "days": .days(days)])
    return Decision(
      .told(Telling([head] + meetings.map(row), kind: "ask")),
      choices: [.cancelAll(nil, meetings.map(\.appointment.ref), reason: reason)])
  }

  /// Asks before a series is cancelled, with all that is still to come of it; nil for what is none.
  func cancelsSeries(_ target: Target, reason: String?) throws(Fault) -> Decision? {
    guard case .found(let meant) = try appointment(target, retry: { .cancel($0, reason: reason) }),
      meant.object.recurs, meant.appointment.status != .cancelled
    else { return nil }
    let ref = meant.appointment.ref
    let facts: [String: Fact] = [
      "ref": .ref(ref), "purpose": .text(meant.appointment.purpose),
      "client": try known(meant.appointment.client).map { .client($0) } ?? .none,
    ]
    return Decision(
      .told(Telling(Topics.Cancelling.series, facts, it: ref, kind: "ask")),
      choices: [.cancelAll(nil, [ref], reason: reason)])
  }

  private func cancelled(_ refs: [Ref], reason: String?) throws(Fault) -> Decision {
    var changes: [Change] = []
    var done: [Ref] = []
    for ref in refs {
      let meant: Meant
      switch try appointment(.ref(ref), retry: { .cancel($0, reason: reason) }) {
      case .found(let found): meant = found
      case .refused(let decision): return decision
      }
      if meant.appointment.status == .cancelled { continue }
      if let refusal = try frozen(meant.object) { return refusal }
      var settled = meant.appointment
      settled.status = .cancelled
      settled.sequence += 1
      changes.append(
        try change(meant.object, sequence: settled.sequence) {
          (text) throws(ICalendarError) in
          try text.settled(settled, comment: reason, at: now)
        })
      done.append(ref)
    }
    guard let last = done.last else { return refused(.badInput, .alreadyCancelled(refs[0])) }
    return Decision(
      .told(
        Telling(
          Topics.Cancelling.done,
          ["count": .number(done.count), "refs": .list(done.map { .ref($0) })], it: last)),
      changes: changes)
  }

  /// The asker's own appointments of the days that have not begun, in order; no series.
  private func toCome(_ range: DayRange?) throws(Fault) -> [Meeting] {
    let all = Span(now, seconds: Openings.daysAhead * 86_400)
    let wanted = range.map(span) ?? all
    guard wanted.end > now else { return [] }
    var meetings: [Meeting] = []
    for item in try view.agenda(of: [asker.id], in: Span(max(now, wanted.start), wanted.end))
    where !item.object.recurs {
      guard let meeting = try meeting(item), meeting.appointment.status != .cancelled,
        meeting.appointment.span.start >= now, isWithin(meeting.appointment, range)
      else { continue }
      meetings.append(meeting)
    }
    return meetings
  }

  private func isWithin(_ appointment: Appointment, _ range: DayRange?) -> Bool {
    let clock = zone.wallTime(at: appointment.span.start).clock
    if let from = range?.from, clock < from { return false }
    if let until = range?.until, clock >= until { return false }
    return true
  }

  private func day(of meeting: Meeting) -> Day {
    zone.wallTime(at: meeting.appointment.span.start).day
  }

  private func row(_ meeting: Meeting) -> Statement {
    let appointment = meeting.appointment
    return .row(
      Topics.Cancelling.row,
      [
        "ref": .ref(appointment.ref),
        "when": .stretch(zone.wallTime(at: appointment.span.start), seconds: appointment.seconds),
        "client": meeting.client.map { .client($0) } ?? .none,
        "purpose": .text(appointment.purpose),
      ])
  }
}

extension Topics {
  /// What is said about cancelling much at once.
  enum Cancelling {
    static let sure = Topic("cancel.sure", ["count", "days"])
    static let row = Topic("cancel.row", ["ref", "when", "client", "purpose"])
    static let series = Topic("cancel.series", ["ref", "client", "purpose"])
    static let nothing = Topic("cancel.nothing", ["days"])
    static let done = Topic("cancel.done", ["count", "refs"])
    static let all = [sure, row, series, nothing, done]
  }
}
