import CivilTime
import HTTPTypes
import Hummingbird
import NIOCore
import Store

extension Site {
  /// The counts in Prometheus' text format; no name, no address and no token is among them.
  func metrics() async throws -> Response {
    let (number, feeds, horizon, more) = try await store.read { [neighbour] book in
      (try book.lastNumber, try book.feeds, try book.horizon, try neighbour.figures(book))
    }
    let counts = tally.counts
    let revoked = feeds.count { $0.revoked != nil }
    var text = ""
    text += Self.head("daybook_http_answers_total", "counter", "Answers by route and status.")
    for (answer, count) in counts.answers.sorted(by: { $0.key < $1.key }) {
      let labels = "route=\"\(answer.route)\",status=\"\(answer.status)\""
      text += "daybook_http_answers_total{\(labels)} \(count)\n"
    }
    text += Self.head("daybook_feed_renderings_total", "counter", "Feeds written anew.")
    text += "daybook_feed_renderings_total \(counts.renderings)\n"
    text += Self.head(
      "daybook_feed_missing_objects_total", "counter", "Objects left out as unreadable.")
    text += "daybook_feed_missing_objects_total \(counts.missing)\n"
    if let chat {
      text += Self.head(
        "daybook_late_answers_total", "counter", "Answers that did not go back with a request.")
      for outcome in LateTally.Outcome.allCases {
        let count = chat.lateTally.count(outcome)
        text += "daybook_late_answers_total{outcome=\"\(outcome.rawValue)\"} \(count)\n"
      }
    }
    text += Self.head("daybook_feeds", "gauge", "Feeds given out.")
    text += "daybook_feeds{state=\"open\"} \(feeds.count - revoked)\n"
    text += "daybook_feeds{state=\"revoked\"} \(revoked)\n"
    text += Self.head("daybook_journal_last_number", "gauge", "Number of the last entry.")
    text += "daybook_journal_last_number \(number)\n"
    text += Self.head(
      "daybook_horizon_timestamp_seconds", "gauge", "Up to when occurrences are laid out.")
    text += "daybook_horizon_timestamp_seconds \(horizon.seconds)\n"
    text += more
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  private static func head(_ name: String, _ type: String, _ what: String) -> String {
    "# HELP \(name) \(what)\n# TYPE \(name) \(type)\n"
  }
}
