/// What a step has to wait for (RFC 9253, section 5.1: temporal relationships).
public struct Dependency: Hashable, Sendable {
  /// Which end waits for which; the raw value is the RELTYPE of RFC 9253.
  public enum Kind: String, CaseIterable, Sendable {
    /// The successor starts once the predecessor is finished.
    case finishToStart = "FINISHTOSTART"
    /// The successor starts once the predecessor has started.
    case startToStart = "STARTTOSTART"
    /// The successor finishes once the predecessor is finished.
    case finishToFinish = "FINISHTOFINISH"
    /// The successor finishes once the predecessor has started.
    case startToFinish = "STARTTOFINISH"
  }

  /// Working minutes or working days between the two ends; negative is a lead.
  public typealias Lag = WorkLength

  /// The id of the step that comes first.
  public var predecessor: Int
  /// The id of the step that waits.
  public var successor: Int
  /// Which end waits for which.
  public var kind: Kind
  /// What lies between the two ends at least (the GAP of RFC 9253).
  public var lag: Lag

  /// A dependency of one step on another.
  public init(
    _ predecessor: Int, _ successor: Int, _ kind: Kind = .finishToStart, lag: Lag = .none
  ) {
    self.predecessor = predecessor
    self.successor = successor
    self.kind = kind
    self.lag = lag
  }
}

extension Dependency.Kind {
  /// Whether it looks at the predecessor's start, not its finish.
  var isFromStart: Bool { self == .startToStart || self == .startToFinish }

  /// Whether it holds up the successor's start, not its finish.
  var isToStart: Bool { self == .finishToStart || self == .startToStart }

  /// The kind that says the same of a plan run backwards, from successor to predecessor.
  var mirrored: Self {
    switch self {
    case .startToStart: .finishToFinish
    case .finishToFinish: .startToStart
    case .finishToStart, .startToFinish: self
    }
  }
}
