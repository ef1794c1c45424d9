public import CivilTime

/// All that has happened to one legal clock; its ends follow from this, the rule and the calendar.
public struct ClockState: Codable, Hashable, Sendable {
  /// Days on which the clock stood still.
  public struct Stop: Codable, Hashable, Sendable {
    /// The first day that does not count.
    public var from: Day
    /// The day from which it counts again; nil while it stands still.
    public var until: Day?
    /// Why, in the rule's own word: `mediation`.
    public var reason: String

    /// A stop from one day until another, which counts again.
    public init(from: Day, until: Day? = nil, reason: String) {
      self.from = from
      self.until = until
      self.reason = reason
    }
  }

  /// A longer period that was granted.
  public struct Extension: Codable, Hashable, Sendable {
    /// The rule whose period holds then; that of the clock itself where the rule has a longer one.
    public var rule: String
    /// Who approved it, where it took that.
    public var approvedBy: String?
    /// When those who wait were told, where it took that.
    public var noticed: Day?

    /// An extension with the given facts.
    public init(rule: String, approvedBy: String? = nil, noticed: Day? = nil) {
      self.rule = rule
      self.approvedBy = approvedBy
      self.noticed = noticed
    }
  }

  /// A beginning anew.
  public struct Restart: Codable, Hashable, Sendable {
    /// Why, in the rule's own word: `new_facts`.
    public var reason: String
    /// What the period counted from until then.
    public var formerAnchor: Instant
  }

  /// The rule that was set running.
  public var rule: String
  /// The event that it counts from.
  public var anchor: Instant
  /// When it stood still, in order.
  public var stops: [Stop]
  /// How it was extended since it last began, in order; the last one holds.
  public var extensions: [Extension]
  /// How it began anew, in order.
  public var restarts: [Restart]

  /// A clock that an event sets running.
  public init(
    rule: String, anchor: Instant, stops: [Stop] = [], extensions: [Extension] = [],
    restarts: [Restart] = []
  ) {
    self.rule = rule
    self.anchor = anchor
    self.stops = stops
    self.extensions = extensions
    self.restarts = restarts
  }

  /// Whether it stands still.
  public var isStopped: Bool { stops.contains { $0.until == nil } }

  /// The days on which it stood still until today, today not counted.
  func pauses(until today: Day) -> [Range<Day>] {
    stops.compactMap { stop in
      let end = min(stop.until ?? today, max(today, stop.from))
      return stop.from < end ? stop.from..<end : nil
    }
  }
}
