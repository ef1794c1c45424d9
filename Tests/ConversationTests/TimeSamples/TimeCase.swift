import CivilTime
import Conversation
import Foundation
import Planner
import Wire

/// A line of another program's tests, and what is right for it.
struct TimeCase: Sendable {
  var corpus: String
  var language: Language
  /// What kind of time it is, in the corpus's own words.
  var kind: String
  var text: String
  /// The moment of speaking in Shanghai.
  var now: WallTime
  /// A check for each time that has to be found; none where nothing may be found.
  var wants: [@Sendable (GotTime) -> Bool]
  /// Why the case does not count.
  var leftOut: String?
  /// How many times more than wanted may be found: where the corpus tells only one of them.
  var spare = 0

  /// Whether nothing may be found.
  var isNegative: Bool { wants.isEmpty }

  /// Whether what was found is right.
  func isRight(_ found: [GotTime]) -> Bool {
    if isNegative { return found.isEmpty }
    return wants.allSatisfy { want in found.contains { want($0) } }
      && found.count(where: { !$0.isAlternative }) <= wants.count + spare
  }
}

/// A time as `daybook when --json` prints it.
struct GotTime: Sendable, CustomStringConvertible {
  var text = ""
  var type = ""
  var start: String?
  var end: String?
  var duration: String?
  var rrule: String?
  var isAlternative = false

  init(_ found: Found) {
    func word(_ name: String) -> String? { found.json[name]?.string }
    text = found.text
    type = word("type") ?? ""
    (start, end) = (word("start"), word("end"))
    (duration, rrule) = (word("duration"), word("rrule"))
    isAlternative = found.isAlternative
  }

  var description: String {
    let facts = [start ?? "", end ?? "", duration ?? "", rrule ?? ""].joined(separator: " ")
    return "[\(text)] \(type) \(facts)\(isAlternative ? " or" : "")"
  }

  /// The length in seconds, months counted as thirty days and years as 365.
  var seconds: Double? { duration.flatMap(GotTime.seconds) }

  static func seconds(_ text: String) -> Double? {
    var (total, number, isTime) = (0.0, "", false)
    for letter in text.dropFirst() {
      switch letter {
      case "T": isTime = true
      case "0"..."9", ".": number.append(letter)
      default:
        let each: [Character: Double] = [
          "Y": 31_536_000, "M": isTime ? 60 : 2_592_000, "W": 604_800, "D": 86_400, "H": 3_600,
          "S": 1,
        ]
        guard let unit = each[letter], let count = Double(number) else { return nil }
        total += unit * count
        number = ""
      }
    }
    return total
  }
}

extension String {
  /// Whether the pattern stands in it.
  func has(_ pattern: String) -> Bool {
    range(of: pattern, options: .regularExpression) != nil
  }

  /// `2026-12-02 14:00:00` as `2026-12-02T14:00`.
  var minute: String { String(replacing(" ", with: "T").prefix(16)) }
}

extension WallTime {
  /// Reads a day or a time of a day.
  init?(loosely text: String) {
    if let time = WallTime(text) {
      self = time
    } else if let day = Day(text) {
      self.init(day)
    } else {
      return nil
    }
  }
}
