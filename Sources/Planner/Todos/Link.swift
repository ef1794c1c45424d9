/// What a to-do waits for: RELATED-TO in the one that waits, naming the UID of the other
/// (RFC 9253, section 4), with GAP for the working time between the two.
public struct Link: Codable, Hashable, Sendable {
  /// Which end of the other holds which end of this one; the raw values are those of RELTYPE.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case finishToStart = "FINISHTOSTART"
    case startToStart = "STARTTOSTART"
    case finishToFinish = "FINISHTOFINISH"
    case startToFinish = "STARTTOFINISH"
  }

  /// UID of what is waited for.
  public var uid: String
  /// Which ends.
  public var kind: Kind
  /// Working time between the two ends; negative where they may overlap.
  public var gap: WorkLength

  /// A link to that UID.
  public init(_ uid: String, _ kind: Kind = .finishToStart, gap: WorkLength = .days(0)) {
    self.uid = uid
    self.kind = kind
    self.gap = gap
  }
}
