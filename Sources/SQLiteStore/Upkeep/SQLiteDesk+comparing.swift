import CivilTime
import GRDB
import Planner
import Store

extension SQLiteDesk {
  /// Opens every object, works out what follows and compares it with what is written.
  func inspectObjects() throws(Fault) -> [Finding] {
    var findings: [Finding] = []
    var last = 0
    while true {
      let chunk = try rows(
        "SELECT \(ObjectRow.columns) FROM object o WHERE o.id > ? ORDER BY o.id LIMIT 500", [last],
        read: ObjectRow.init)
      guard let end = chunk.last?.id else { return findings }
      for row in chunk {
        do throws(Fault) {
          let expected = try derivation(of: try opened(row), within: try window)
          findings += try compare(expected, with: try written(row.id), at: row.object.path)
        } catch {
          findings.append(Finding(.unreadable, at: row.object.path, error.words))
        }
      }
      last = end
    }
  }

  private struct Written {
    var spans: Set<DerivedSpan>
    var alarms: Set<DerivedAlarm>
    var series: Set<String>
    var todo: DerivedTodo?
  }

  private func written(_ id: Int) throws(Fault) -> Written {
    let spans = try rows(
      "SELECT participant, start, end, busy, recurrence FROM span WHERE object = ?", [id]
    ) { row in
      DerivedSpan(
        participant: row.text(0),
        span: Span(Instant(seconds: row.number(1)), Instant(seconds: row.number(2))),
        isBusy: row.number(3) != 0, recurrence: row.text(4).isEmpty ? nil : row.text(4))
    }
    let alarms = try rows("SELECT due, key FROM alarm WHERE object = ?", [id]) {
      DerivedAlarm(due: Instant(seconds: $0.number(0)), key: $0.text(1))
    }
    let series = try rows("SELECT participant FROM series WHERE object = ?", [id]) {
      $0.text(0)
    }
    let todo = try row("SELECT owner, open, parent, clause FROM todo WHERE object = ?", [id]) {
      DerivedTodo(
        owner: $0.text(0), isOpen: $0.number(1) != 0, parent: $0.optionalText(2),
        clause: $0.optionalText(3))
    }
    return Written(
      spans: Set(spans), alarms: Set(alarms), series: Set(series), todo: todo)
  }

  private func compare(
    _ expected: Derivation, with written: Written, at place: String
  ) throws(Fault) -> [Finding] {
    var findings: [Finding] = []
    func tell(_ missing: Int, _ surplus: Int, _ what: String) {
      if missing > 0 {
        findings.append(Finding(.derived, at: place, "\(missing) \(what) missing"))
      }
      if surplus > 0 {
        findings.append(Finding(.derived, at: place, "\(surplus) \(what) too many or different"))
      }
    }
    let spans = Set(expected.spans)
    tell(spans.subtracting(written.spans).count, written.spans.subtracting(spans).count, "spans")
    let alarms = Set(expected.alarms)
    tell(
      alarms.subtracting(written.alarms).count, written.alarms.subtracting(alarms).count, "alarms")
    let series = expected.isSeries ? Set(expected.participants) : []
    tell(
      series.subtracting(written.series).count, written.series.subtracting(series).count,
      "participants of a series")
    if expected.todo != written.todo {
      findings.append(Finding(.derived, at: place, "its place among the to-dos is different"))
    }
    return findings
  }
}
