import ArgumentParser
import Terminal

/// The command line of one office's day-book.
@main
struct Daybook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "daybook",
    abstract: "The day-book of an insurance brokerage: appointments, a bot and calendar feeds.",
    discussion: """
      The day-book lies in a directory: --data DIR, else DAYBOOK_DATA, else \
      $XDG_DATA_HOME/daybook. Exit status: 0 done, 1 the answer is no, 2 wrong usage, 70 something \
      broke.
      """,
    version: "0.1.0",
    subcommands: [
      Init.self, Bot.self, Serve.self, Import.self, Export.self, PersonCommands.self,
      FeedCommands.self, WebhookCommands.self, Replay.self, Occurrences.self, When.self, Check.self,
      Backup.self, Restore.self,
    ]
  )

  static func main() async {
    do {
      var command = try await asyncParseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
      TerminalModes.restore()
    } catch {
      end(with: error)
    }
  }

  /// Says what went wrong in one line on stderr and ends with its exit status.
  private static func end(with error: any Error) -> Never {
    TerminalModes.restore()
    if let failure = Failure(error) {
      Output.complain("daybook: \(failure.message)")
      exit(withStatus: failure.status)
    }
    switch exitCode(for: error) {
    case .success:
      exit(withError: error)
    case .validationFailure:
      let words = message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
      Output.complain("daybook: \(words) (daybook help tells more)")
      exit(withStatus: .usage)
    case let code where error is ExitCode:
      Self.exit(withError: code)
    default:
      Output.complain("daybook: \(error)")
      exit(withStatus: .broken)
    }
  }
}
