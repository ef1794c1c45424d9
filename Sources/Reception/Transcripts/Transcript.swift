public import CivilTime
public import Planner

/// An executable example: what people say at which time, and what the bot answers.
public struct Transcript: Hashable, Sendable {
  /// What happens next.
  public enum Step: Hashable, Sendable {
    /// The clock is set to a time on the wall of the zone; nil means the zone it had.
    case clock(WallTime, Zone?)
    /// The clock is set to a later time of the same day, or of the next.
    case later(ClockTime)
    /// The clock goes forward so many seconds.
    case forward(Int)
    /// Somebody says a line; without an answer any answer will do.
    case turn(PersonID, String, answer: String?)
  }

  /// The steps, each with the number of its line, from 1.
  public var steps: [(line: Int, step: Step)]

  /// Reads a transcript; the error names the line.
  public init(_ text: String) throws(TranscriptError) {
    steps = []
    var isTimed = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = Line(number: index + 1, text: line)
      if line.isIgnored { continue }
      if let more = line.continuation {
        guard add(more, startingNewLine: true) else {
          throw TranscriptError(line: line.number, reason: "continues no answer")
        }
      } else if let answer = line.answer {
        guard add(answer, startingNewLine: false) else {
          throw TranscriptError(line: line.number, reason: "answers nobody")
        }
      } else {
        let step = try line.step()
        if case .turn = step, !isTimed {
          throw TranscriptError(line: line.number, reason: "no @ line says when this is")
        }
        isTimed = true
        steps.append((line.number, step))
      }
    }
  }

  /// Appends a line to the answer of the last turn; false where there is none to append it to.
  private mutating func add(_ text: String, startingNewLine isNew: Bool) -> Bool {
    guard let last = steps.last, case .turn(let person, let said, let answer) = last.step,
      (answer != nil) == isNew
    else { return false }
    let whole = answer.map { $0 + "\n" + text } ?? text
    steps[steps.count - 1].step = .turn(person, said, answer: whole)
    return true
  }

  /// Transcripts of the same steps are the same.
  public static func == (one: Transcript, other: Transcript) -> Bool {
    one.steps.elementsEqual(other.steps) { $0 == $1 }
  }

  /// Hashes the steps.
  public func hash(into hasher: inout Hasher) {
    for (line, step) in steps {
      hasher.combine(line)
      hasher.combine(step)
    }
  }
}

/// A transcript that cannot be played.
public struct TranscriptError: Error, Hashable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// What is wrong with it.
  public var reason: String
}
