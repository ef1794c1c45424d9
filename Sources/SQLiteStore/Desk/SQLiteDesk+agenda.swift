import CivilTime
import GRDB
import Planner
import Store

extension SQLiteDesk {
  func engagements(
    of participant: Participant, in span: Span
  ) throws(Fault) -> [Engagement] {
    guard !span.isEmpty else { return [] }
    var found: [Engagement] = []
    for reach in Reach.allCases {
      found += try rows(
        """
        SELECT s.start, s.end, s.busy, o.calendar, o.name, o.letter, o.number, o.owner
        FROM span s JOIN object o ON o.id = s.object
        WHERE s.participant = ? AND s.reach = ? AND s.start > ? AND s.start < ? AND s.end > ?
        """,
        [
          participant.description, reach.rawValue, span.start.seconds - reach.most,
          span.end.seconds, span.start.seconds,
        ], read: Engagement.init)
    }
    for (row, one) in try beyond(participant.description, span) where one.span.overlaps(span) {
      found.append(Engagement(one, of: row.object))
    }
    return found.sorted { $0.span.start < $1.span.start }
  }

  func agenda(of owners: [PersonID], in span: Span) throws(Fault) -> [AgendaItem] {
    var found: [Found: Span] = [:]
    var rows: [Int: StoredObject] = [:]
    for owner in Set(owners) {
      for reach in Reach.allCases {
        let begun = try self.rows(
          """
          SELECT object, recurrence, start, end FROM span
          WHERE participant = ? AND reach = ? AND start >= ? AND start < ?
          """, [owner.description, reach.rawValue, span.start.seconds, span.end.seconds]
        ) { row in
          (
            Found(object: row.number(0), recurrence: row.text(1)),
            Span(Instant(seconds: row.number(2)), Instant(seconds: row.number(3)))
          )
        }
        for (one, span) in begun { found[one] = span }
      }
      for (row, one) in try beyond(owner.description, span) where span.contains(one.span.start) {
        found[Found(object: row.id, recurrence: one.recurrence ?? "")] = one.span
      }
    }
    for id in Set(found.keys.map(\.object)) {
      let row = try row(
        "SELECT \(ObjectRow.columns) FROM object o WHERE o.id = ?", [id],
        read: ObjectRow.init)
      if let row { rows[id] = try opened(row) }
    }
    let order = found.sorted {
      ($0.value.start.seconds, $0.key.object) < ($1.value.start.seconds, $1.key.object)
    }
    return order.compactMap { one, span in
      rows[one.object].map { object in
        AgendaItem(
          span: span, recurrence: one.recurrence.isEmpty ? nil : one.recurrence, object: object)
      }
    }
  }

  /// One occurrence of one object.
  private struct Found: Hashable {
    var object: Int
    var recurrence: String
  }

  /// Occurrences of what recurs that are not laid out, because they begin outside of the window;
  /// some may lie outside of the span.
  private func beyond(
    _ participant: String, _ span: Span
  ) throws(Fault) -> [(ObjectRow, DerivedSpan)] {
    let window = try window
    // What began long before may still last.
    let early = Span(span.start - Reach.middling.most, min(span.end, window.start))
    let late = Span(max(span.start - Reach.middling.most, window.end), span.end)
    let stretches = [early, late].filter { !$0.isEmpty }
    guard !stretches.isEmpty else { return [] }
    let series = try rows(
      """
      SELECT \(ObjectRow.columns) FROM series s JOIN object o ON o.id = s.object
      WHERE s.participant = ?
      """, [participant], read: ObjectRow.init)
    var found: [(ObjectRow, DerivedSpan)] = []
    for row in series {
      let object = try opened(row)
      for stretch in stretches {
        let derived = try derivation(of: object, within: stretch)
        found += derived.spans.filter { $0.participant == participant }.map { (row, $0) }
      }
    }
    return found
  }

  func alarms(in span: Span) throws(Fault) -> [DueAlarm] {
    try rows(
      """
      SELECT a.due, a.key, o.uid, o.letter, o.number, o.owner, o.kind
      FROM alarm a JOIN object o ON o.id = a.object
      WHERE a.due >= ? AND a.due < ? ORDER BY a.due, a.object, a.key
      """, [span.start.seconds, span.end.seconds], read: DueAlarm.init)
  }
}

extension Engagement {
  fileprivate init(_ row: Row) {
    let letter = row.optionalText(5).flatMap(Ref.Kind.init(rawValue:))
    self.init(
      span: Span(Instant(seconds: row.number(0)), Instant(seconds: row.number(1))),
      object: "\(row.text(3))/\(row.text(4))", ref: letter.map { Ref($0, row.number(6)) },
      owner: PersonID(row.text(7)), isBusy: row.number(2) != 0)
  }

  fileprivate init(_ derived: DerivedSpan, of object: StoredObject) {
    self.init(
      span: derived.span, object: object.path, ref: object.ref, owner: object.owner,
      isBusy: derived.isBusy)
  }
}
