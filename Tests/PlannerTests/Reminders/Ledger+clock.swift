import CivilTime
import Planner
import Testing

extension Ledger {
  /// Lets the clock look: everything that rings in `window` and all that is kept for a time, as the
  /// store would give it; what is decided is kept.
  mutating func look(from last: String, to now: String, opening: Bool = false) throws -> [Change] {
    let start = try #require(Instant(last))
    let end = try #require(Instant(now))
    let bells = Bells(office: office, procedure: handbook.procedure)
    var pending = Pending()
    for object in objects {
      var rings = try bells.rings(of: object)
      if object.kind == .appointment {
        for item in agenda(of: [object.owner], in: Span(start, seconds: 40 * 86_400))
        where item.object.uid == object.uid {
          rings += bells.rings(before: item.span.start, recurrence: item.recurrence)
        }
      }
      for ring in rings where ring.due > start && ring.due <= end {
        pending.alarms.append(
          DueAlarm(
            due: ring.due, key: ring.key, uid: object.uid, about: object.ref, owner: object.owner,
            kind: object.kind))
      }
    }
    pending.alarms.sort { $0.due < $1.due }
    pending.reminders = said.filter { $0.again.map { $0 <= end } ?? false }
    pending.ladders = climbing.filter { $0.next.map { $0 <= end } ?? false }
    if opening { pending.opening = office.zone.wallTime(at: end).day }
    let changes = try Planner.ring(pending, seeing: self, at: end)
    keep(Decision(.told(Telling([])), changes: changes), by: .program, at: end)
    return changes
  }

  /// What a message of some changes says to somebody at a time, as topics.
  func topics(_ changes: [Change], to id: PersonID, at now: String) throws -> [String] {
    let instant = try #require(Instant(now))
    return try changes.messages.filter { $0.to == id }
      .compactMap { try message($0, seeing: self, at: instant) }
      .flatMap(\.statements).map { statement in
        guard case .phrase(let inner)? = statement.facts["text"] else { return statement.topic.id }
        return inner.topic.id
      }
  }
}
