import CivilTime
import Conversation
import Planner
import Store

extension Reception {
  /// Plays a transcript from its first line to its last and finds where it differs.
  public func replay(_ transcript: Transcript) async throws -> [Difference] {
    var zone = try await store.read { try $0.office.zone }
    var now = Instant(seconds: 0)
    var differences: [Difference] = []
    for (line, step) in transcript.steps {
      switch step {
      case .clock(let time, let place):
        zone = place ?? zone
        now = zone.instant(of: time)
      case .later(let clock):
        let day = zone.wallTime(at: now).day
        let time = zone.instant(of: WallTime(day, clock))
        now = time >= now ? time : zone.instant(of: WallTime(day + 1, clock))
      case .forward(let seconds):
        now = now + seconds
      case .turn(let person, let said, let expected):
        let reply = try await turn(said, by: person, on: "transcript", at: now)
        let answer = reply.text.split(separator: "\n", omittingEmptySubsequences: false)
          .map { String($0).withoutEnd }.joined(separator: "\n")
        if let expected, expected != answer {
          differences.append(
            Difference(
              line: line, person: person, said: said, expected: expected, answer: answer))
        }
      }
    }
    return differences
  }
}
