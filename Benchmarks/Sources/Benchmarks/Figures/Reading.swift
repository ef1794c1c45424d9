import ICalendar

/// How fast a text is read, beside libical on the same text.
enum Reading: Figure {
  static let name = "reading"

  static func measure() throws -> [Measure] {
    let text = EventFile(events: 10_000).bytes
    let megabytes = Double(text.count) / 1e6
    var lines = 0
    let ours = try Timing.best(of: 7) {
      lines += try CalendarText(text).roots.count
    }
    let theirs = try Timing.best(of: 3) { try Libical.parse(text) }
    let all = try Timing.best(of: 3) {
      lines += try CalendarText(text).objects().count
    }
    return [
      Measure(
        name: "reading.rate", value: megabytes / ours, unit: "MB/s",
        note: "libical \((megabytes / theirs).short) MB/s"),
      Measure(name: "reading.objects", value: megabytes / all, unit: "MB/s", note: "cut apart"),
    ]
  }
}
