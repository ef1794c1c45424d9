import Foundation

/// From a second `make run` to its first reply.
enum SecondRun: Figure {
  static let name = "run"

  static func measure() throws -> [Measure] {
    guard let daybook = Program.daybook else {
      return [.skipped("run.reply", "no release build of daybook")]
    }
    let place = try Place(isInMemory: false)
    let arguments = [
      "make", "-s", "-C", Checkout.house, "run", "DAYBOOK=\(daybook)", "DATA=\(place.path)/data",
      "PORT=\(20_000 + ProcessInfo.processInfo.processIdentifier % 20_000)",
    ]
    _ = try Program.ask("today", "/usr/bin/env", arguments)
    let answer = try Program.ask("today", "/usr/bin/env", arguments)
    return [Measure(name: "run.reply", value: answer.seconds, unit: "s")]
  }
}
