public import Planner

/// What a line turned out to be.
public enum Heard: Hashable, Sendable {
  /// Something for the planner to decide.
  case command(Command)
  /// Several of them, to be carried out in order, each as it is understood when its turn comes.
  case several([Part])
  /// A command that nothing but its objects tell; wanted only if it is said to be.
  case unsure(Command)
  /// A command for each of those whom words may mean.
  case choice(of: String, [Option])
  /// A greeting or thanks.
  case courtesy(Courtesy)
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

  /// One of several things that a line asks for.
  public enum Part: Hashable, Sendable {
    /// To be understood when its turn comes.
    case line(String)
    /// Known already; as it was typed, where it was.
    case command(Command, typed: String?)
  }

  /// One of those whom words may mean.
  public struct Option: Hashable, Sendable {
    /// Who it is.
    public var person: PersonID
    /// What is meant then.
    public var command: Command
  }

  /// What is said for the sake of manners.
  public enum Courtesy: Hashable, Sendable {
    case hello, thanks
  }

  /// The command, where there is one to decide.
  public var command: Command? {
    switch self {
    case .command(let command), .answer(let command): command
    default: nil
    }
  }
}
