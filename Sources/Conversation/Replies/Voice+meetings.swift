import CivilTime
import Planner

extension Voice {
  /// `Sat 7 Mar 15:00-15:45`.
  func when(_ appointment: Appointment) -> String {
    if appointment.isAllDay {
      let days = max(1, appointment.seconds / 86_400)
      let first = appointment.start.day
      return "\(self.days(DayRange(first, first + (days - 1)))) \(say(.allDay))"
    }
    return stretch(start(of: appointment), seconds: appointment.seconds)
  }

  /// `15:00-15:45`, or that it takes the whole day.
  func clocks(_ appointment: Appointment) -> String {
    appointment.isAllDay
      ? say(.allDay) : clocks(start(of: appointment), seconds: appointment.seconds)
  }

  /// `Wang Fang, renewal review, Guomao`.
  func subject(_ meeting: Meeting) -> String {
    let appointment = meeting.appointment
    let place = appointment.place ?? appointment.room?.description ?? ""
    let values = [
      "client": meeting.client?.name(in: language) ?? "", "purpose": appointment.purpose,
      "place": place,
    ]
    if meeting.client != nil { return say(.subject, values) }
    return appointment.purpose.isEmpty ? say(.busy) : say(.subjectWithoutClient, values)
  }

  /// What a reply about one appointment can name.
  func values(_ meeting: Meeting) -> [String: String] {
    let appointment = meeting.appointment
    return [
      "ref": appointment.ref.description, "when": when(appointment),
      "client": meeting.client?.name(in: language) ?? "", "subject": subject(meeting),
      "owner": appointment.owner == scene.speaker.id ? "" : appointment.owner.description,
    ]
  }

  /// A reply about one appointment.
  func draft(
    _ kind: Reply.Kind, _ saying: Saying, _ meeting: Meeting, more: [String: String] = [:]
  ) -> Draft {
    var draft = Draft(kind, [say(saying, values(meeting).merging(more) { $1 })])
    draft.refs = [meeting.appointment.ref]
    draft.it = meeting.appointment.ref
    draft.data = data(meeting)
    return draft
  }

  /// How an appointment stands, where that has to be said.
  func state(_ meeting: Meeting) -> String {
    var states: [String] = []
    switch meeting.appointment.status {
    case .booked: break
    case .confirmed: states.append(say(.confirmed))
    case .cancelled: states.append(say(.cancelled))
    case .noShow: states.append(say(.noShow))
    }
    if !meeting.overlaps.isEmpty {
      let refs = meeting.overlaps.map(\.description).joined(separator: " ")
      states.append(say(.overlaps, ["refs": refs]))
    }
    return states.joined(separator: say(.comma))
  }
}
