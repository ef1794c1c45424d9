import Foundation

/// Measures what the house promises and compares it with the thresholds that are checked in.
///
/// Arguments name the figures to measure; without any, all are. Exit status 1 when one is missed.
@main
struct Benchmarks {
  static let figures: [any Figure.Type] = [
    Reading.self, Occurrences.self, Replies.self, WeekAgenda.self, Bookings.self, Importing.self,
    BotStart.self, SecondRun.self, Plans.self, Absence.self, HandOver.self, Procedures.self,
    Reminders.self, Lateness.self, Webhook.self, Kills.self, TimesInLines.self,
  ]

  static func main() async {
    let wanted = CommandLine.arguments.dropFirst()
    var missed = 0
    for figure in figures where wanted.isEmpty || wanted.contains(figure.name) {
      do {
        let bounds = try Threshold.load(for: figure.name)
        let seen = try await figure.measure()
        for measure in seen {
          let line = Report(measure, bound: bounds[measure.name])
          if line.isMissed { missed += 1 }
          print(line.text)
        }
        for name in bounds.keys.sorted() where !seen.contains(where: { $0.name == name }) {
          if seen.contains(where: { $0.isSkipped }) { continue }
          missed += 1
          print(Report.lacking(name))
        }
      } catch {
        missed += 1
        print("\(figure.name): \(error)")
      }
    }
    if missed > 0 { print("\(missed) missed") }
    exit(missed > 0 ? 1 : 0)
  }
}
