/// What came of one try to hand a message over.
public enum Trial: Hashable, Sendable {
  case handedOver
  /// Try again, not before so many seconds have passed where the receiver names them.
  case later(String, after: Int?)
  /// This way leads nowhere.
  case never(String)

  init(_ verdict: OutboundVerdict) {
    self =
      switch verdict {
      case .delivered: .handedOver
      case .retry(let wait): .later("the platform wants it later", after: wait)
      case .staleToken: .later("the platform takes no token", after: nil)
      case .refused(let reason): .never(reason)
      }
  }

  init(_ failure: any Error) {
    self =
      switch failure {
      case let refusal as OutboundRefusal: .never(refusal.reason)
      case PostFailure.refused(let reason): .never(reason)
      case PostFailure.passing(let reason): .later(reason, after: nil)
      default: .later("unforeseen", after: nil)
      }
  }
}
