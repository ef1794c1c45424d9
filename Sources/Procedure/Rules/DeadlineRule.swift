public import CivilTime

/// A rule of law or of the house: a period that an event sets running, or something to be tested.
public struct DeadlineRule: Hashable, Sendable {
  /// How much a rule can be relied on.
  public enum Confidence: String, CaseIterable, Codable, Sendable {
    /// Read in the official text.
    case a = "A"
    /// From summaries that agree.
    case b = "B"
    /// A number of the house.
    case house = "H"
  }

  /// From when days are counted.
  public enum Counting: String, CaseIterable, Codable, Sendable {
    /// The day of the event is not counted.
    case nextDay = "next_day"
    /// The day of the event is the first.
    case sameDay = "same_day"
    /// From the very moment.
    case sameInstant = "same_instant"
  }

  /// Which way a contract may depart from the number.
  public enum Bound: String, CaseIterable, Codable, Sendable {
    case min, max, contract
  }

  /// Who owes it.
  public enum Duty: String, CaseIterable, Codable, Sendable {
    case broker, insurer, client, regulator
  }

  /// The office's own target.
  public struct Target: Hashable, Sendable {
    /// How long; nil means as long as the law allows.
    public var offset: Offset?
    /// From when days are counted.
    public var count: Counting
    /// What becomes of a day that is not worked.
    public var roll: Roll
  }

  /// A later end that has to be allowed.
  public struct Extension: Hashable, Sendable {
    /// The whole period then.
    public var offset: Offset
    /// What it takes.
    public var needs: [String]
  }

  /// Its name in all files: `R-COMPL-15`.
  public var id: String
  /// What it says.
  public var title: Bilingual
  /// The event that it counts from, or the end of another rule as `R-CALLBACK.due`; nil for a rule
  /// that only tests.
  public var from: String?
  /// The ends, in order; one for most rules, and those of the other rule for one that ends with it.
  public var offsets: [Offset]
  /// The rule with whose end it ends.
  public var with: String?
  /// A day of every year, month and day.
  public var yearly: YearDay?
  /// From when days are counted.
  public var count: Counting
  /// What becomes of an end on a day that is not worked.
  public var roll: Roll
  /// The office's own target.
  public var target: Target
  /// Which way a contract may depart from it.
  public var bound: Bound?
  /// A later end that has to be allowed.
  public var extend: Extension?
  /// What stops the clock.
  public var stops: [String]
  /// What begins it anew.
  public var restarts: [String]
  /// What has to be there for it.
  public var needs: [String]
  /// On what it bears; for a rule that only tests, what it tests.
  public var bearing: Condition
  /// Who owes it.
  public var duty: Duty
  /// Where it stands.
  public var source: String
  /// How much it can be relied on.
  public var confidence: Confidence
  /// Whether the office may change it.
  public var isEditable: Bool

  /// Whether an event sets a period running.
  public var hasEnd: Bool { from != nil && (!offsets.isEmpty || yearly != nil) }

  /// The id of the rule whose end it counts from; nil where it counts from an event.
  public var precedingRule: String? { from.flatMap { Events.rule(endingAs: $0) } }

  /// A day of every year.
  public struct YearDay: Hashable, Sendable {
    /// 1-12.
    public var month: Int
    /// 1-31.
    public var day: Int

    /// Reads `04-30`; nil for a day that no year has.
    public init?(_ text: some StringProtocol) {
      let parts = text.split(separator: "-").compactMap { Int($0) }
      guard parts.count == 2, Day(year: 2000, month: parts[0], day: parts[1]) != nil else {
        return nil
      }
      month = parts[0]
      day = parts[1]
    }

    /// The day in one year; 29 February is the last of February where there is none.
    public func day(in year: Int) -> Day {
      Day(unchecked: year, month, min(day, Day.length(ofMonth: month, year: year)))
    }
  }
}
