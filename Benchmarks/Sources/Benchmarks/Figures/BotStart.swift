import CivilTime

/// From the start of `daybook bot` to its first reply, with 100,000 objects, and its memory then.
enum BotStart: Figure {
  static let name = "start"

  static func measure() async throws -> [Measure] {
    guard let daybook = Program.daybook else {
      return [.skipped("start.reply", "no release build of daybook")]
    }
    let office = try await Offices.shared.office(of: 100_000)
    var answers: [Program.Answer] = []
    for person in 0..<9 {
      answers.append(
        try Program.ask(
          "today", daybook,
          [
            "bot", "--as", "\(BusyOffice.id(person))", "--data", office.place.path + "/data",
            "--at", "2026-11-23T09:00:00+08:00",
          ]))
    }
    let sample = Sample(answers.map(\.seconds))
    return [
      Measure(name: "start.reply", value: sample.median * 1e3, unit: "ms", note: "median of 9"),
      Measure(
        name: "start.memory", value: answers.map(\.resident).max() ?? .nan, unit: "MB",
        note: "resident at its peak"),
    ]
  }
}
