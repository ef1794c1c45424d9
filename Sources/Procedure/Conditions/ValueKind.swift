/// What a fact or an answer can be, as far as conditions may look at it.
enum ValueKind: Hashable, Sendable {
  /// One of these words.
  case word([String])
  /// Words that nobody can list.
  case text
  case number
  /// A whole number from 1 to 5.
  case scale
  case day
  /// Yes or no.
  case flag
  case colour

  /// What the answers to a prompt are.
  init(_ type: AnswerType, options: [String]) {
    self =
      switch type {
      case .yesNo: .flag
      case .scale: .scale
      case .number: .number
      case .date: .day
      case .choice: .word(options)
      case .text: .text
      }
  }

  /// Whether an answer can say that there is nothing to say.
  var canBeEmpty: Bool { self == .text || self == .day || self == .number }

  /// The words that it can be; nil where nobody can list them.
  var words: [String]? {
    switch self {
    case .word(let words): words
    case .flag: ["yes", "no"]
    case .colour: Colour.allCases.map(\.rawValue)
    case .text, .number, .scale, .day: nil
    }
  }
}
