public import CivilTime

/// An answer to a prompt.
public enum Answer: Codable, Hashable, Sendable {
  case flag(Bool)
  case number(Double)
  /// The key of an option.
  case choice(String)
  case day(Day)
  /// Words; empty where there is nothing to say.
  case text(String)

  /// The canonical form: `yes`, `3`, `2.5`, `site`, `2026-12-01`, or the words.
  public var text: String {
    switch self {
    case .flag(let flag): flag ? "yes" : "no"
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    case .choice(let key): key
    case .day(let day): day.description
    case .text(let text): text
    }
  }

  /// Reads the canonical form; nil where it is none of that type. No words are an answer to words,
  /// dates and numbers: that there is nothing to say.
  public init?(canonical text: String, type: AnswerType) {
    if text.isEmpty, [.text, .date, .number].contains(type) {
      self = .text("")
      return
    }
    switch type {
    case .yesNo:
      guard text == "yes" || text == "no" else { return nil }
      self = .flag(text == "yes")
    case .scale:
      guard let number = Double(text), (1...5).contains(number), number == number.rounded() else {
        return nil
      }
      self = .number(number)
    case .number:
      guard let number = Double(text), number.isFinite else { return nil }
      self = .number(number)
    case .date:
      guard let day = Day(text) else { return nil }
      self = .day(day)
    case .choice: self = .choice(text)
    case .text: self = .text(text)
    }
  }
}
