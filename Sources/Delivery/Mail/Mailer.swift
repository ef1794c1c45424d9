public import Chat

/// What takes mail from this program.
public protocol Mailer: Sendable {
  /// Hands a message over, whole and with its recipients in its header, by a command and its
  /// arguments.
  func send(_ letter: [UInt8], by command: [String]) async throws(PostFailure)
}
