import CivilTime
import ICalendar

/// Occurrences of daily and weekly rules a second, beside libical and python-dateutil.
enum Occurrences: Figure {
  static let name = "occurrences"

  static let rules = [
    "FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO,WE,FR",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
  ]
  private static let each = 200_000

  static func measure() throws -> [Measure] {
    var slowest = Double.infinity
    var total = 0.0
    for rule in rules {
      let rule = try RecurrenceRule(rule)
      let start = CalendarTime.floating(WallTime(Day(number: 20_458), ClockTime(seconds: 32_400)))
      let recurrence = try Recurrence(rule, from: start)
      var sum = 0
      var count = 0
      let seconds = Timing.best(of: 5) {
        count = 0
        for start in recurrence.prefix(each) {
          sum &+= start.seconds
          count += 1
        }
      }
      guard sum != 0 else { continue }
      slowest = min(slowest, Double(count) / seconds)
      total += seconds / Double(count)
    }
    let rate = Double(rules.count) / total / 1e6
    var count = 0
    let seconds = Timing.seconds {
      for rule in rules {
        count += Libical.starts(of: rule, from: "20260105T090000", limit: 20_000)
      }
    }
    let libical = Double(count) / seconds / 1e6
    let python = Program.output(
      Program.python, [Checkout.benchmarks + "/Peers/rrule_rate.py"] + rules
    ).flatMap { Double($0) }
    let peer = python.map { "python-dateutil \(($0 / 1e6).short) M/s" } ?? "no python-dateutil here"
    return [
      Measure(
        name: "occurrences.rate", value: rate, unit: "M/s",
        note: "libical \(libical.short) M/s, \(peer)"),
      Measure(name: "occurrences.slowest", value: slowest / 1e6, unit: "M/s", note: "of 6 rules"),
    ]
  }
}
