import ArgumentParser
import BotFiles
import Conversation
import Planner
import Reception
import Store
import Web

/// Why a command ends early: one line for a person and an exit status for a program.
struct Failure: Error, Hashable, CustomStringConvertible {
  /// How the program ends (design, section 3).
  enum Status: Int32 {
    case done = 0
    case no = 1
    case usage = 2
    case broken = 70
  }

  let status: Status
  let message: String
  /// Whether nothing can be answered any more: the store is gone.
  private(set) var endsEverything = false

  var description: String { message }

  init(_ status: Status, _ message: String) {
    self.status = status
    self.message = message
  }

  /// The answer is no, and this is why.
  init(_ message: String) {
    self.init(.no, message)
  }

  /// What a room threw, as far as a user can act on it; nil for an error nobody foresaw.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure:
      self = failure
    case let error as StoreError:
      self.init(error.kind.status, error.description)
      endsEverything = [.absent, .corrupt, .failed].contains(error.kind)
    case let fault as Fault:
      self.init(.broken, fault.message)
    case let stranger as Stranger:
      self.init(.no, "\(stranger); daybook person list shows who is")
    case let error as WebError:
      self.init(.no, error.description)
    case let error as BotFileError:
      self.init(.no, error.description)
    default:
      return nil
    }
  }
}

extension StoreError.Kind {
  /// What its owner can set right is a no; what broke beneath is not.
  var status: Failure.Status {
    switch self {
    case .absent, .present, .keyMissing, .keyWrong, .keyExposed, .newer: .no
    case .readOnly, .full, .locked, .corrupt, .failed: .broken
    }
  }
}

extension Fault {
  /// One line.
  var message: String {
    switch self {
    case .storage(let text), .damaged(let text): text
    }
  }
}

extension ParsableCommand {
  /// Ends the program.
  static func exit(withStatus status: Failure.Status) -> Never {
    exit(withError: ExitCode(status.rawValue))
  }
}
