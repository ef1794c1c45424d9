import CivilTime
import Conversation
import Planner
import Store

extension Reception {
  /// Plays a transcript from its first line to its last and finds where it differs.
  ///
  /// Time that passes is lived through: all that falls due is said, in order, to whom it is for.
  public func replay(_ transcript: Transcript) async throws -> [Difference] {
    var zone = try await store.read { try $0.office.zone }
    var now = Instant(seconds: 0)
    var differences: [Difference] = []
    for (place, (line, step)) in transcript.steps.enumerated() {
      var speaker = PersonID.program
      var heard = "@"
      var pushes: [Push] = []
      switch step {
      case .clock(let time, let other):
        zone = other ?? zone
        now = zone.instant(of: time)
        pushes = try await fastForward(to: now)
      case .later(let clock):
        let day = zone.wallTime(at: now).day
        let time = zone.instant(of: WallTime(day, clock))
        now = time >= now ? time : zone.instant(of: WallTime(day + 1, clock))
        pushes = try await fastForward(to: now)
      case .forward(let seconds):
        now = now + seconds
        pushes = try await fastForward(to: now)
      case .turn(let person, let said, let expected):
        (speaker, heard) = (person, said)
        let answer = try await turn(said, by: person, on: "transcript", at: now).text.withoutEnds
        if let expected, expected != answer {
          differences.append(
            Difference(
              line: line, person: person, said: said, expected: expected, answer: answer))
        }
        pushes = try await collect(for: nil, at: now)
      }
      guard let expected = transcript.pushes[place] else { continue }
      let said = pushes.map { "\($0.to): \($0.text)".withoutEnds }
      if said != expected {
        differences.append(
          Difference(
            line: line, person: speaker, said: heard,
            expected: expected.map(\.shown).joined(separator: "\n"),
            answer: said.map(\.shown).joined(separator: "\n")))
      }
    }
    return differences
  }
}

extension String {
  /// What is said unasked, as a transcript writes it.
  fileprivate var shown: String { "bot> " + replacing("\n", with: "\n  ") }

  /// The text without blanks at the ends of its lines.
  fileprivate var withoutEnds: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).withoutEnd }.joined(separator: "\n")
  }
}
