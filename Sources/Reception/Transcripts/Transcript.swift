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
  /// What the bot says unasked after a step, by the place of the step; where nothing is written,
  /// anything will do.
  public var pushes: [Int: [String]] = [:]

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

  /// Appends a line to what the bot says after the last step: first the answer of a turn, then
  /// what is said unasked; false where there is nothing to append it to.
  private mutating func add(_ text: String, startingNewLine isMore: Bool) -> Bool {
    let place = steps.count - 1
    guard place >= 0 else { return false }
    if var said = pushes[place] {
      if isMore { said[said.count - 1] += "\n" + text } else { said.append(text) }
      pushes[place] = said
      return true
    }
    guard case .turn(let person, let said, let answer) = steps[place].step,
      answer == nil || isMore
    else {
      if !isMore { pushes[place] = [text] }
      return !isMore
    }
    guard (answer != nil) == isMore else { return false }
    let whole = answer.map { $0 + "\n" + text } ?? text
    steps[place].step = .turn(person, said, answer: whole)
    return true
  }

  /// Transcripts of the same steps are the same.
  public static func == (one: Transcript, other: Transcript) -> Bool {
    one.pushes == other.pushes && one.steps.elementsEqual(other.steps) { $0 == $1 }
  }

  /// Hashes the steps.
  public func hash(into hasher: inout Hasher) {
    for (line, step) in steps {
      hasher.combine(line)
      hasher.combine(step)
    }
    hasher.combine(pushes)
  }
}

/// A transcript that cannot be played.
public struct TranscriptError: Error, Hashable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// What is wrong with it.
  public var reason: String
}
