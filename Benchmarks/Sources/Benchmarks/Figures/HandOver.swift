import CivilTime
import Planner

/// How long it takes to give a book of 1,000 pieces of work to forty people at the least cost.
enum HandOver: Figure {
  static let name = "handover"

  static func measure() async throws -> [Measure] {
    var numbers = Numbers()
    let classes = ["motor", "home", "medical", "property", "travel"]
    let days = (0..<10).map { Day(number: 20_600 + $0) }
    let candidates = (0..<40).map { number in
      Candidate(
        id: number, roles: ["broker"],
        trainings: (0...numbers.next(below: 5)).map { .init(classes[$0]) },
        registrations: [.init(nil)],
        languages: number % 2 == 0 ? ["en", "zh"] : ["zh"], team: "team-\(number / 8)",
        load: numbers.next(below: 2_000), capacity: 4_500,
        absences: Set(days.prefix(numbers.next(below: 3))))
    }
    let book = (0..<1_000).map { number in
      (
        item: number,
        needs: WorkNeeds<Int>(
          classOfBusiness: classes[numbers.next(below: 5)], role: "broker",
          language: number % 7 == 0 ? "en" : "zh", broker: numbers.next(below: 40),
          team: "team-\(numbers.next(below: 5))", days: days, effort: 60)
      )
    }
    var placed = 0
    let best = Timing.best(of: 5) {
      placed = BalancedAssignment(of: book, among: candidates).choices.count
    }
    return [
      Measure(
        name: "handover.best", value: best * 1e3, unit: "ms", note: "\(placed) of 1,000 placed")
    ]
  }
}
