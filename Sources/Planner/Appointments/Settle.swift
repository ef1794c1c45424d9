import CivilTime
import ICalendar

/// What becomes of an appointment: cancelled, confirmed by the client, or the client stayed away.
extension Deliberation {
  func cancel(_ target: Target, reason: String?) throws(Fault) -> Decision {
    if let asked = try cancelsSeries(target, reason: reason) { return asked }
    return try settle(target, retry: { .cancel($0, reason: reason) }) { (was) throws(Fault) in
      guard was.status != .cancelled else {
        return .refuse(.badInput, .alreadyCancelled(was.ref))
      }
      return .become(.cancelled, raising: true) { .cancelled($0, reason: reason) }
    } noting: {
      reason
    }
  }

  func confirm(_ target: Target) throws(Fault) -> Decision {
    try settle(target, retry: { .confirm($0) }) { (was) throws(Fault) in
      if was.status == .cancelled { return .refuse(.badInput, .alreadyCancelled(was.ref)) }
      if was.span.end < now { return .refuse(.inThePast, .alreadyOver(try meeting(was))) }
      return .become(.confirmed, raising: false) { .confirmed($0) }
    }
  }

  func noShow(_ target: Target) throws(Fault) -> Decision {
    try settle(target, retry: { .noShow($0) }) { (was) throws(Fault) in
      if was.status == .cancelled { return .refuse(.badInput, .alreadyCancelled(was.ref)) }
      if was.span.start > now { return .refuse(.invalidTime, .notYetStarted(try meeting(was))) }
      return .become(.noShow, raising: false) { .noShow($0) }
    }
  }

  private enum Verdict {
    case refuse(Refusal.Code, Refusal.Reason)
    /// `raising` says whether the change is one the client's calendar must take over (SEQUENCE).
    case become(Appointment.Status, raising: Bool, (Meeting) -> Outcome)
  }

  private func settle(
    _ target: Target, retry: (Target) -> Command,
    judge: (Appointment) throws(Fault) -> Verdict, noting reason: () -> String? = { nil }
  ) throws(Fault) -> Decision {
    let meant: Meant
    switch try appointment(target, retry: retry) {
    case .found(let found): meant = found
    case .refused(let decision): return decision
    }
    switch try judge(meant.appointment) {
    case .refuse(let code, let why):
      return refused(code, why)
    case .become(let status, let raising, let outcome):
      // That a client did not come is noted all the same.
      if status != .noShow, let refusal = try frozen(meant.object) { return refusal }
      var settled = meant.appointment
      settled.status = status
      if raising { settled.sequence += 1 }
      let note = reason()
      let change = try change(meant.object, sequence: settled.sequence) {
        (text) throws(ICalendarError) in
        try text.settled(settled, comment: note, at: now)
      }
      return Decision(outcome(try meeting(settled)), changes: [change])
    }
  }
}
