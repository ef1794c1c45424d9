public import CivilTime
public import Planner
public import Store

extension DeliveryFigures {
  /// The figures in Prometheus' text format, beside how things stand in the day-book; no name, no
  /// address and no token is among them.
  public func text(seeing book: any Book, at now: Instant) throws(Fault) -> String {
    let counts = counts
    let outbox = try book.outbox(at: now)
    let ladders = try book.ladders(.open).count { $0.state == .climbing }
    let due = outbox.map { ($0.channel, $0.due) }
    let dead = outbox.map { ($0.channel, $0.dead) }
    return family("due", "gauge", "Messages due or being sent.", due)
      + family("sent_total", "counter", "Messages handed over.", counts.sent)
      + family("retried_total", "counter", "Tries that are to be repeated.", counts.retried)
      + family("failed_total", "counter", "Messages given up on a channel.", counts.failed)
      + family("dead", "gauge", "Messages that a channel did not take.", dead)
      + Self.head("ladders", "gauge", "Escalations that climb.") + "daybook_ladders \(ladders)\n"
      + lateness(counts)
  }

  private func lateness(_ counts: Counts) -> String {
    let name = "lateness_seconds"
    var text = Self.head(name, "histogram", "From when a message was due to when it was sent.")
    var sum = 0
    for (limit, count) in zip(Self.classes.map(String.init) + ["+Inf"], counts.lateness) {
      sum += count
      text += "daybook_\(name)_bucket{le=\"\(limit)\"} \(sum)\n"
    }
    return text + "daybook_\(name)_sum \(counts.latenessSum)\ndaybook_\(name)_count \(sum)\n"
  }

  private func family(
    _ name: String, _ type: String, _ what: String, _ values: some Sequence<(String, Int)>
  ) -> String {
    values.map { (channel: $0.0, value: $0.1) }.sorted { $0.channel < $1.channel }
      .reduce(into: Self.head(name, type, what)) { text, one in
        text += "daybook_\(name){channel=\"\(one.channel)\"} \(one.value)\n"
      }
  }

  private func family(
    _ name: String, _ type: String, _ what: String, _ values: [String: Int]
  ) -> String {
    family(name, type, what, values.map { ($0.key, $0.value) })
  }

  private static func head(_ name: String, _ type: String, _ what: String) -> String {
    "# HELP daybook_\(name) \(what)\n# TYPE daybook_\(name) \(type)\n"
  }
}
