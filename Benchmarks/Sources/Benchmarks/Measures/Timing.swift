/// How long things took.
enum Timing {
  /// The seconds of one run.
  static func seconds(of work: () throws -> Void) rethrows -> Double {
    try ContinuousClock().measure(work).seconds
  }

  /// The seconds of one run.
  static func seconds(of work: () async throws -> Void) async rethrows -> Double {
    let start = ContinuousClock.now
    try await work()
    return (ContinuousClock.now - start).seconds
  }

  /// The shortest of some runs: what the machine can do when nobody else wants it.
  static func best(of runs: Int, _ work: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<runs { best = min(best, try seconds(of: work)) }
    return best
  }
}

/// Times of many runs of one thing, seconds.
struct Sample {
  private(set) var times: [Double]

  init(_ times: [Double]) {
    self.times = times.sorted()
  }

  var median: Double { times[times.count / 2] }
  /// The time that one run in a hundred exceeds.
  var p99: Double { times[min(times.count - 1, times.count * 99 / 100)] }
}

extension Duration {
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
