import CivilTime
import Planner

extension Voice {
  /// The words and facts of an outcome.
  func draft(_ outcome: Outcome, of command: Command, choices: [Command]) -> Draft {
    switch outcome {
    case .booked(let meeting): draft(.booked, .bookBooked, meeting)
    case .moved(let meeting, let was, let answers):
      moved(meeting, was: was, answers: answers)
    case .cancelled(let meeting, let reason):
      draft(.cancelled, .cancelCancelled, meeting, more: ["reason": reason ?? ""])
    case .confirmed(let meeting): draft(.confirmed, .confirmConfirmed, meeting)
    case .noShow(let meeting):
      draft(
        .done, .noshowNoted, meeting,
        more: [
          "example": say(
            .noshowExample, ["client": meeting.appointment.client?.description ?? ""])
        ])
    case .agenda(let agenda): draft(agenda)
    case .slots(let slots): draft(slots, choices: choices)
    case .found(let findings): draft(findings)
    case .history(let ref, let turns): draft(turns, of: ref)
    case .undone(let meetings, let line): undone(meetings, line: line)
    case .whoAmI(let person): whoAmI(person)
    case .clients(let clients, let words): self.clients(clients, like: words)
    case .clientAdded(let client): added(client)
    case .people(let people): self.people(people)
    case .away(let person, let range, let reason, let clashes, let moved):
      away(person, range, reason: reason, clashes: clashes, moved: moved)
    case .hours(let person, let week, let absences): hours(person, week, absences: absences)
    case .refused(let refusal): draft(refusal, of: command, choices: choices)
    case .told(let telling): draft(telling, of: command)
    }
  }

  private func moved(_ meeting: Meeting, was: WallTime, answers: Statement?) -> Draft {
    var moved = draft(.moved, .moveMoved, meeting, more: ["was": before(was, for: meeting)])
    moved.lines += lines([answers].compactMap(\.self))
    return moved
  }

  /// Where an appointment stood: the day only where it is another, nothing where it did not move.
  private func before(_ time: WallTime, for meeting: Meeting) -> String {
    let start = start(of: meeting.appointment)
    if start == time { return "" }
    return start.day == time.day ? time.clock.description : moment(time)
  }
}
