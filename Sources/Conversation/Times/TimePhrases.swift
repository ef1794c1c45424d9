public import CivilTime
public import Planner

/// How people write times, in both languages.
public struct TimePhrases: Sendable {
  /// Every time that a text speaks of, in order; without a language both are tried.
  public func find(
    in text: String, now: Instant, zone: Zone, language: Language? = nil
  ) -> [Found] {
    []
  }

  /// The object that `daybook when --json` prints for a line (design, section 3).
  public static func json(of text: String, found: [Found]) -> JSON {
    .object(["text": .string(text), "found": .array(found.map(\.json))])
  }
}
