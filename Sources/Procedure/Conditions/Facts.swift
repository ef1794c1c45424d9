public import CivilTime

/// One thing that is known of what is asked about.
public enum Known: Hashable, Sendable {
  case text(String)
  case number(Double)
  case day(Day)
  case flag(Bool)
}

/// Everything that conditions are held against.
public struct Facts: Sendable {
  /// What is known, by name.
  public var values: [String: Known]
  /// The answers given, by prompt.
  public var answers: [String: Answer]
  /// The answer that is being looked at.
  public var answer: Answer?
  /// Today in the office.
  public var today: Day
  /// Which days are worked.
  public var calendar: WorkingCalendar

  /// Facts with the given values and answers.
  public init(
    values: [String: Known] = [:], answers: [String: Answer] = [:], answer: Answer? = nil,
    today: Day, calendar: WorkingCalendar
  ) {
    self.values = values
    self.answers = answers
    self.answer = answer
    self.today = today
    self.calendar = calendar
  }

  /// The names that conditions may use.
  static let names: Set<String> = [
    "mode", "place", "purpose", "class", "client.age", "client.age_band", "client.kind", "colour",
    "started", "closing", "handover", "product.principal_risk", "product.unit_linked", "grace.end",
    "number.duplicate", "template", "step", "no_show.count", "channel",
  ]
}
