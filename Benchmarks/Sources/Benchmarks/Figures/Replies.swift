import Conversation
import Planner
import Reception

/// How long a line waits for its reply, without the disk's own sync: the day-book lies in memory.
enum Replies: Figure {
  static let name = "replies"

  private static let lines: [(name: String, kind: Reply.Kind, lines: @Sendable (Int) -> [String])] =
    [
      ("today", .agenda, { _ in ["today", "today", "today"] }),
      ("free", .slots, { _ in ["free", "free", "free"] }),
      (
        "book", .booked,
        { person in
          ["2pm", "3pm", "4pm"].map {
            "book C\(person + 1_001) tomorrow \($0) 45m renewal review at Guomao"
          }
        }
      ),
    ]

  static func measure() async throws -> [Measure] {
    var measures: [Measure] = []
    let small = try await Offices.shared.office(of: 1_000)
    let large = try await Offices.shared.office(of: 100_000)
    for (name, kind, lines) in lines {
      let few = try await sample(of: small, kind: kind, lines)
      let many = try await sample(of: large, kind: kind, lines)
      measures += [
        Measure(
          name: "\(name).p99", value: many.p99 * 1e3, unit: "ms",
          note: "of 100,000; of 1,000 \((few.p99 * 1e3).short) ms"),
        Measure(
          name: "\(name).ratio", value: many.median / few.median, unit: "times",
          note: "medians \((many.median * 1e3).short) ms and \((few.median * 1e3).short) ms"),
      ]
    }
    return measures
  }

  /// The replies of every person's lines, one round for each line; of the rounds the one with the
  /// least p99, as the machine may have had something else to do.
  private static func sample(
    of office: BusyOffice, kind: Reply.Kind, _ lines: @Sendable (Int) -> [String]
  ) async throws -> Sample {
    var rounds: [Sample] = []
    for round in lines(0).indices {
      var times: [Double] = []
      for person in 0..<BusyOffice.people {
        let line = lines(person)[round]
        let start = ContinuousClock.now
        let reply = try await office.reception.turn(
          line, by: BusyOffice.id(person), on: "bench", at: BusyOffice.now)
        times.append((ContinuousClock.now - start).seconds)
        guard reply.kind == kind else {
          throw Program.Failure(words: "\"\(line)\" was answered: \(reply.text)")
        }
      }
      rounds.append(Sample(times))
    }
    return rounds.min { $0.p99 < $1.p99 } ?? Sample([.nan])
  }
}
