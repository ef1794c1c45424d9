import Chat
import Store

/// Hands messages over to the mail program.
struct MailCarrier: Sendable {
  let mailer: any Mailer

  /// Hands one over; nil where its addresses are none.
  func carry(_ letter: Letter?, over hookup: Hookup) async -> Trial {
    guard let letter else { return .never("no mail address") }
    let command = (hookup.values["command"] ?? "").split(separator: " ").map(String.init)
    do {
      try await mailer.send(letter.bytes, by: command)
      return .handedOver
    } catch {
      switch error {
      case .refused(let reason): return .never(reason)
      case .passing(let reason): return .later(reason, after: nil)
      }
    }
  }
}
