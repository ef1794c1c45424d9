import CivilTime
import Planner

extension Transcript {
  /// One line of a transcript file.
  struct Line {
    let number: Int
    let text: Substring

    /// Comments and blank lines say nothing.
    var isIgnored: Bool { text.hasPrefix("#") || text.allSatisfy(\.isWhitespace) }

    /// What it adds to an answer, where it begins with two spaces.
    var continuation: String? {
      text.hasPrefix("  ") ? String(text.dropFirst(2)).withoutEnd : nil
    }

    /// The answer it begins.
    var answer: String? {
      text.hasPrefix("bot>") ? String(text.dropFirst(4).drop { $0 == " " }).withoutEnd : nil
    }

    func step() throws(TranscriptError) -> Step {
      if text.hasPrefix("@") {
        guard let clock = clock(text.dropFirst().split(separator: " ").map(String.init)) else {
          throw TranscriptError(
            line: number, reason: "is no time: @ 2026-03-06 16:00 [ZONE], @ 16:00 or @ +2h30m")
        }
        return clock
      }
      guard let end = text.firstIndex(of: ">"), end > text.startIndex,
        !text[..<end].contains(where: \.isWhitespace)
      else {
        throw TranscriptError(
          line: number, reason: "is no person> line, no bot> line, no @ and no #")
      }
      let said = text[text.index(after: end)...]
      return .turn(
        PersonID(String(text[..<end])), String(said.hasPrefix(" ") ? said.dropFirst() : said),
        answer: nil)
    }

    private func clock(_ words: [String]) -> Step? {
      switch words.count {
      case 1 where words[0].hasPrefix("+"):
        return seconds(words[0].dropFirst()).map(Step.forward)
      case 1:
        return ClockTime(words[0]).map(Step.later)
      case 2, 3:
        guard let day = Day(words[0]), let clock = ClockTime(words[1]) else { return nil }
        guard words.count == 3 else { return .clock(WallTime(day, clock), nil) }
        return Zone(identifier: words[2]).map { .clock(WallTime(day, clock), $0) }
      default:
        return nil
      }
    }

    /// `2h30m`, `1d`, `1w`, in seconds.
    private func seconds(_ text: Substring) -> Int? {
      let units: [Character: Int] = ["m": 60, "h": 3600, "d": 86_400, "w": 604_800]
      var total = 0
      var digits = ""
      for character in text {
        if let unit = units[character], let number = Int(digits) {
          total += number * unit
          digits = ""
        } else {
          digits.append(character)
        }
      }
      return digits.isEmpty && total > 0 ? total : nil
    }
  }
}

extension String {
  /// The text without blanks at its end.
  var withoutEnd: String {
    var bytes = utf8[...]
    while let last = bytes.last, last == 0x20 || last == 0x09 || last == 0x0D {
      bytes = bytes.dropLast()
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
