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

  /// The names that conditions may use, with what each can be.
  static let kinds: [String: ValueKind] = [
    "mode": .word(["in_person", "phone", "remote"]),
    "place": .word(["office", "client_office", "home", "site", "remote"]),
    "purpose": .text,
    "class": .text,
    "client.age": .number,
    "client.age_band": .word(["no", "from60", "from65"]),
    "client.kind": .word(["individual", "organisation"]),
    "colour": .colour,
    "started": .flag,
    "closing": .flag,
    "handover": .flag,
    "product.principal_risk": .flag,
    "product.unit_linked": .flag,
    "grace.end": .day,
    "number.duplicate": .flag,
    "no_show.count": .number,
    "template": .text,
    "step": .text,
  ]
}
