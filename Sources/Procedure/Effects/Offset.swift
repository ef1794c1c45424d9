/// How long after an event something is due, or before it when negative.
public struct Offset: Codable, Hashable, Sendable {
  /// What is counted.
  public enum Unit: String, CaseIterable, Codable, Sendable {
    case minutes, hours
    case businessHours = "business_hours"
    case days
    case businessDays = "business_days"
    case months, years

    /// Whether it counts whole days, so that the time of day stays as it is.
    public var isOfDays: Bool {
      switch self {
      case .minutes, .hours, .businessHours: false
      case .days, .businessDays, .months, .years: true
      }
    }
  }

  /// How many.
  public var count: Int
  /// Of what.
  public var unit: Unit

  /// So many of a unit.
  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// Reads `-1 business_days`, `30 minutes`, `1 year`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let count = Int(parts[0]), abs(count) < 100_000 else { return nil }
    let word = String(parts[1])
    guard let unit = Unit(rawValue: word) ?? Unit(rawValue: word + "s") else { return nil }
    self.init(count, unit)
  }

  /// The length in minutes of work, a business day counting eight hours.
  public var minutes: Int {
    switch unit {
    case .minutes: count
    case .hours, .businessHours: count * 60
    case .days, .businessDays: count * 480
    case .months: count * 480 * 21
    case .years: count * 480 * 250
    }
  }
}
