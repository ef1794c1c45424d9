public import Planner
import Wire

/// Why a line was not understood.
public enum Complaint: Hashable, Sendable {
  /// No command begins so; the nearest names come first. `meant` is what the line asks for when
  /// its first word is replaced by the only near name.
  case unknownCommand(String, near: [String], meant: Command?)
  /// The command needs something that the line does not hold.
  case missing(slot: String, command: String)
  /// The command is clear, these words of the line are not.
  case notUnderstood(String, command: String)
  /// A date or time that does not exist.
  case impossibleTime(String)
  /// A repeated time where a single one is wanted.
  case series(String)
  /// A short answer, and nothing was asked.
  case nothingAsked(String)
  /// An answer that chooses none of that many offers.
  case noSuchChoice(String, of: Int)
  /// The question that it would answer was put too long ago.
  case lapsed
  case nothingMore
  case nothingToRepeat
  case empty
  /// A language that the bot does not speak.
  case unknownLanguage(String)
  /// Longer than the limit, in bytes.
  case tooLong(limit: Int)
  case invalidUTF8
  /// A control character, with its code.
  case controlCharacter(UInt8)
  /// A JSON line that is not an object with a text; the reason is in English.
  case badEnvelope(String)

  /// The code that programs read.
  public var code: Refusal.Code {
    switch self {
    case .unknownCommand: .unknownCommand
    case .impossibleTime, .series: .invalidTime
    case .tooLong: .tooLarge
    case .lapsed: .expired
    case .missing(let slot, _) where slot == "when" || slot == "days": .invalidTime
    default: .badInput
    }
  }
}
