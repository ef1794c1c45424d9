public import Chat
import Subprocess
import SystemPackage

/// The mail program of the machine: `sendmail -t -i`, `msmtp -t`.
public struct MailProgram: Mailer {
  /// How long it may take, seconds.
  public static let timeLimit = 20

  /// The program of the machine.
  public init() {}

  /// Runs the command with the message on its standard input; what it ends with decides.
  public func send(_ letter: [UInt8], by command: [String]) async throws(PostFailure) {
    guard let name = command.first else { throw .refused("no command is set") }
    let executable: Executable = name.contains("/") ? .path(FilePath(name)) : .name(name)
    let status: TerminationStatus?
    do {
      status = try await Self.within(seconds: Self.timeLimit) {
        try await run(
          executable, arguments: Arguments(Array(command.dropFirst())), input: .array(letter),
          output: .discarded, error: .discarded
        ).terminationStatus
      }
    } catch {
      throw .passing("the mail program cannot be run")
    }
    switch status {
    case .exited(0): return
    // What sysexits.h calls bad data, an unknown user and a host that is not there.
    case .exited(let code) where [65, 67, 68].contains(code):
      throw .refused("the mail program ends with \(code)")
    case .exited(let code): throw .passing("the mail program ends with \(code)")
    case .signaled(let signal): throw .passing("signal \(signal) ends the mail program")
    case nil: throw .passing("the mail program takes over \(Self.timeLimit) s")
    }
  }

  /// What comes of the work; nil where it takes longer, and then it is cancelled.
  private static func within<Result: Sendable>(
    seconds: Int, _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result? {
    try await withThrowingTaskGroup(of: Result?.self) { group in
      group.addTask { try await work() }
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }
}
