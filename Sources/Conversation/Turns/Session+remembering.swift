import CivilTime
import Planner

extension Phrasebook {
  /// Keeps what the next line may refer to: the object named last, and what a correction changes.
  func remember(_ decision: Decision, of command: Command, it: Ref?, in scene: inout Scene) {
    if let it { scene.session.it = it }
    scene.session.begun = nil
    switch decision.outcome {
    case .booked(let meeting):
      scene.session.deed = Session.Deed(
        command: .book(Booking(meeting, in: scene)), ref: meeting.appointment.ref, isLast: true)
    case .moved(let meeting, _, _):
      let wasBooking = scene.session.deed?.isBooking(of: meeting.appointment.ref) ?? false
      scene.session.deed = Session.Deed(
        command: wasBooking ? .book(Booking(meeting, in: scene)) : command,
        ref: meeting.appointment.ref, isLast: !wasBooking)
    case .cancelled(let meeting, _):
      scene.session.deed = Session.Deed(
        command: command, ref: meeting.appointment.ref, isLast: true)
    case .refused:
      switch command {
      case .book, .move:
        scene.session.deed = Session.Deed(command: command, ref: nil, isLast: false)
      default: break
      }
    default:
      if !decision.changes.isEmpty { scene.session.deed?.isLast = false }
      if case .undo = command { scene.session.deed = nil }
    }
  }
}

extension Session.Deed {
  fileprivate func isBooking(of other: Ref) -> Bool {
    if case .book = command { ref == other } else { false }
  }
}

extension Booking {
  /// An appointment as it would be booked again.
  fileprivate init(_ meeting: Meeting, in scene: Scene) {
    let appointment = meeting.appointment
    let start = scene.zone.wallTime(at: appointment.span.start)
    self.init(
      client: appointment.client?.description ?? "",
      when: When(day: start.day, clock: start.clock, seconds: appointment.seconds),
      purpose: appointment.purpose.isEmpty ? nil : appointment.purpose,
      place: appointment.room?.description ?? appointment.place,
      owner: appointment.owner == scene.speaker.id ? nil : appointment.owner)
  }
}
