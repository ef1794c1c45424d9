import CivilTime
import ICalendar
import Planner
import Testing

extension Ledger {
  /// A feed as text at an instant.
  func feed(
    _ name: FeedName, _ privacy: Privacy = .full, at now: String, source: String? = nil
  ) throws -> String {
    let feed = try Feed(name, privacy, seeing: self, at: #require(Instant(now)))
    let text = try feed.text(source: source)
    #expect(text.unreadable.isEmpty)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// Keeps what another program wrote, as an import would.
  mutating func keepForeign(_ lines: String, uid: String, owner: PersonID = "li.wei") {
    let wrapped =
      lines.hasPrefix("BEGIN:VCALENDAR")
      ? lines : "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\n\(lines)\nEND:VCALENDAR\n"
    let text = wrapped.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    objects.append(
      StoredObject(
        calendar: "\(owner)/appointments", name: "\(objects.count).ics", uid: uid,
        kind: .appointment, ref: Ref(.appointment, 100 + objects.count), owner: owner, client: nil,
        sequence: 0, text: Array(text.utf8)))
  }

  /// An office with one booked appointment, A1 of li.wei with Wang Fang on 10 March at 15:00.
  static func booked(place: String? = "Guomao") throws -> Ledger {
    var ledger = try example()
    _ = try ledger.run(
      booking("Wang Fang", "2026-03-10T15:00", place: place), by: "li.wei", at: bookedAt)
    return ledger
  }

  static let bookedAt = "2026-03-06T16:00:00+08:00"
}

/// The components of a feed, read back.
func components(_ name: String, of feed: String) throws -> [Component] {
  try CalendarText(feed).components(named: name)
}
