public import Planner

/// What a line turned out to be.
public enum Heard: Hashable, Sendable {
  /// Something for the planner to decide.
  case command(Command)
  /// The same, chosen from the offers of the last reply.
  case answer(Command)
  /// The words that were asked for, or a command, which is nil where it only begins like one.
  case unclear(answer: Command, command: Command?)
  /// A wish for help, with one command or with everything.
  case help(topic: String?)
  /// A wish for another language.
  case language(Language)
  /// The rest of a long reply.
  case more
  /// The last reply once more.
  case `repeat`
  /// The pending question is dropped.
  case dropped
  /// Not understood, and why.
  case refused(Complaint)

  /// The command, where there is one to decide.
  public var command: Command? {
    switch self {
    case .command(let command), .answer(let command): command
    default: nil
    }
  }
}
