/// What each further piece costs one owner, beside what the pair of piece and owner costs.
///
/// The sequence rises, so that work spreads: a cost below the one before it counts as that one.
public struct MarginalCosts: Sendable {
  private let cost: @Sendable (_ taken: Int) -> Int?

  /// Asks for the cost of the next piece of an owner who has taken so many; nil where the owner
  /// takes no more.
  public init(_ cost: @escaping @Sendable (_ taken: Int) -> Int?) {
    self.cost = cost
  }

  /// The costs in order; the owner takes no more pieces than there are costs.
  public init(_ costs: [Int]) {
    self.init { $0 < costs.count ? costs[$0] : nil }
  }

  /// The same step more for each piece, without an end; a step below 0 counts as 0.
  public init(first: Int = 0, step: Int) {
    let start = min(max(first, -AssignmentFlow.limit), AssignmentFlow.limit)
    let rise = min(max(0, step), AssignmentFlow.limit)
    self.init { start + $0 * rise }
  }

  /// The cost of the next piece, never below `floor`.
  func next(after taken: Int, atLeast floor: Int) -> Int? {
    cost(taken).map { max(floor, $0) }
  }
}
