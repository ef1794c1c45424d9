import CivilTime
import Planner
import Procedure
import Wire

extension Voice {
  /// Appointments of some days under a line that counts them.
  func draft(_ agenda: Agenda) -> Draft {
    let isToday =
      agenda.whose == .own && agenda.range == DayRange(agenda.today, agenda.today)
    let values = [
      "date": date(agenda.range.first), "days": days(agenda.range), "whose": name(agenda.whose),
      "count": String(agenda.meetings.count),
    ]
    let isEmpty = agenda.meetings.isEmpty
    let head: Saying =
      isToday ? (isEmpty ? .todayEmpty : .todayHead) : isEmpty ? .agendaEmpty : .agendaHead
    var draft = Draft(
      .agenda, [say(head, values)] + notes(agenda.notes, on: agenda.range) + rows(agenda))
    if agenda.notices > 0 {
      draft.lines.append("  " + say(.todayNotices, ["count": String(agenda.notices)]))
    }
    draft.refs = agenda.meetings.map(\.appointment.ref)
    if agenda.meetings.count == 1 { draft.it = draft.refs[0] }
    let appointments = JSON.Member(
      name: "appointments", value: .array(agenda.meetings.map { data($0) }))
    draft.data = .object(data(agenda.range) + [appointments])
    return draft
  }

  /// Whose appointments they are; empty for the speaker's own.
  func name(_ whose: Whose) -> String {
    switch whose {
    case .own: ""
    case .person(let id), .room(let id): id == scene.speaker.id ? "" : id.description
    case .team(let team): say(.ofTeam, ["name": team])
    case .everybody: say(.ofEverybody)
    }
  }

  /// What is special about days, a line each.
  func notes(_ notes: [DayNote], on range: DayRange) -> [String] {
    notes.map { note in
      let date = range.first == range.last ? "" : date(note.day)
      switch note.reason {
      case .holiday(let exception):
        return "  " + say(.agendaHoliday, ["date": date, "name": name(exception)])
      case .makeUp(let exception):
        return "  " + say(.agendaMakeUp, ["date": date, "name": name(exception)])
      case .provisional:
        return "  " + say(.agendaProvisional, ["year": String(note.day.year)])
      case .absence(let reason):
        return "  " + say(.agendaAbsence, ["date": date, "reason": reason ?? ""])
      case .duty(let name, let shift):
        return "  " + say(.agendaDuty, ["days": days(shift), "name": name])
      }
    }
  }

  /// The name of a holiday in the language spoken.
  func name(_ exception: DayException) -> String {
    language == .chinese ? exception.name : exception.englishName ?? exception.name
  }

  /// The colour of a meeting to come and how many of its questions are open.
  func risk(_ meeting: Meeting) -> String {
    let risk = meeting.appointment.risk
    guard let colour = risk.colour, meeting.appointment.span.end > scene.now else { return "" }
    let name = [book.colours[colour] ?? colour.rawValue, risk.score.map(String.init)]
      .compactMap(\.self).joined(separator: " ")
    return say(
      .riskOpen,
      ["colour": name, "count": risk.open.isEmpty ? "" : String(risk.open.count)])
  }

  private func rows(_ agenda: Agenda) -> [String] {
    let isOneDay = agenda.range.first == agenda.range.last
    let isOnePerson =
      switch agenda.whose {
      case .own, .person: true
      case .room, .team, .everybody: false
      }
    var last: Day?
    return Columns.lines(
      agenda.meetings.map { meeting in
        let appointment = meeting.appointment
        let day = start(of: appointment).day
        let isSameDay = last == day
        last = day
        return (isOneDay ? [] : [isSameDay ? "" : date(day)])
          + [appointment.ref.description, clocks(appointment)]
          + (isOnePerson ? [] : [appointment.owner.description])
          + [subject(meeting), state(meeting), risk(meeting)]
      })
  }
}
