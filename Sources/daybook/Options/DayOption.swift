import ArgumentParser
import CivilTime

enum DayOption {
  /// Reads `2026-11-23`.
  static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else {
      throw ValidationError("'\(text)' is no day: say it like 2026-11-23")
    }
    return day
  }
}
