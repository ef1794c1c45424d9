/// What kind of answer a prompt takes.
public enum AnswerType: String, CaseIterable, Codable, Hashable, Sendable {
  case yesNo = "yes_no"
  /// A whole number from 1 to 5.
  case scale
  case number, date, choice, text
}
