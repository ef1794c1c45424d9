import CivilTime
import Planner
import Wire

extension Voice {
  /// An appointment as programs read it (design, section 3); times with the offset of its zone.
  func data(_ meeting: Meeting) -> JSON {
    let appointment = meeting.appointment
    let span = appointment.span
    return .object([
      "uid": .string(appointment.uid), "ref": .string(appointment.ref.description),
      "start": .string(span.start.rfc3339(in: appointment.zone)),
      "end": .string(span.end.rfc3339(in: appointment.zone)),
      "zone": .string(appointment.zone.identifier),
      "client": .string(appointment.client?.description),
      "owner": .string(appointment.owner.description),
      "place": .string(appointment.place ?? appointment.room?.description),
      "status": .string(appointment.status.rawValue), "risk": data(appointment.risk),
    ])
  }

  /// A client as programs read them.
  func data(_ client: Client) -> JSON {
    .object([
      "ref": .string(client.ref.description), "name": .string(client.name),
      "chinese_name": .string(client.chineseName), "kind": .string(client.kind.rawValue),
      "broker": .string(client.broker?.description),
    ])
  }

  /// A policy as programs read it.
  func data(_ policy: Policy) -> JSON {
    .object([
      "ref": .string(policy.ref.description), "number": .string(policy.number),
      "client": .string(policy.client.description), "insurer": .string(policy.insurer),
      "class": .string(policy.classOfBusiness), "premium": .int(policy.premium),
      "currency": .string(policy.currency), "effective": .string(policy.effective.description),
      "expiry": .string(policy.expiry.description),
      "broker": .string(policy.broker.description),
    ])
  }

  /// Someone of the office as programs read them.
  func data(_ person: Person) -> JSON {
    .object([
      "id": .string(person.id.description), "name": .string(person.name),
      "chinese_name": .string(person.chineseName),
      "roles": .array(person.roles.map(\.rawValue).sorted().map { .string($0) }),
      "team": .string(person.team), "language": .string(person.language.rawValue),
    ])
  }

  /// Days as programs read them, the last one included.
  func data(_ range: DayRange) -> [JSON.Member] {
    [
      JSON.Member(name: "from", value: .string(range.first.description)),
      JSON.Member(name: "to", value: .string(range.last.description)),
    ]
  }

  /// A start and its end, with the offset of a zone.
  func data(_ start: WallTime, seconds: Int, in zone: Zone) -> JSON {
    let span = Span(zone.instant(of: start), seconds: seconds)
    return .object([
      "start": .string(span.start.rfc3339(in: zone)), "end": .string(span.end.rfc3339(in: zone)),
    ])
  }
}
