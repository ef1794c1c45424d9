/// A level of risk, from what its owner bears alone to what stops the work.
public enum Colour: String, CaseIterable, Codable, Comparable, Hashable, Sendable {
  case blue, yellow, orange, red

  /// Blue is the lowest.
  public static func < (one: Colour, other: Colour) -> Bool { one.rank < other.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
