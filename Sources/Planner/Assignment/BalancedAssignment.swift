/// Many pieces of work given to owners at once, at the least cost of all ways there are.
///
/// Two costs are added: one of each pair of piece and owner, and one that rises with each piece that
/// an owner takes, which spreads the work. As many pieces as possible are placed; of the ways to do
/// that, the cheapest is taken, and of equally cheap ones the same in every run.
public struct BalancedAssignment<Item: Sendable, Owner: Sendable>: Sendable {
  /// A piece and its owner, with the reason.
  public struct Choice: Sendable {
    /// The piece of work.
    public let item: Item
    /// Who has it.
    public let owner: Owner
    /// What this pair costs.
    public let cost: Int
    /// What this owner's last piece adds for the load, which giving any piece away would save.
    public let load: Int
    /// Who would have it otherwise; nil where nobody else could without one piece less being placed.
    public let second: Second?
  }

  /// The next best owner of a piece.
  public struct Second: Sendable {
    /// Who would have the piece.
    public let owner: Owner
    /// What that pair costs.
    public let cost: Int
    /// How much more the whole assignment would cost, all other pieces placed anew; never below 0.
    public let extra: Int
  }

  /// Why a piece has no owner.
  public enum Gap: Sendable {
    /// No owner may have it.
    case nobodyMay
    /// Those who may have it have no room left.
    case nobodyHasRoom
  }

  /// The pieces that have an owner, in the order given.
  public let choices: [Choice]
  /// The pieces that have none, in the order given.
  public let gaps: [(item: Item, gap: Gap)]
  /// How many pieces each owner has, in the order of the owners.
  public let counts: [(owner: Owner, count: Int)]
  /// What all of it costs: pairs and loads.
  public let total: Int

  /// Finds the cheapest assignment; costs beyond ±2^32 count as that.
  ///
  /// - Parameters:
  ///   - items: The pieces of work.
  ///   - owners: Who could have them, each with what a further piece costs.
  ///   - cost: What a pair costs; nil where the owner may never have the piece.
  public init(
    of items: [Item], among owners: [(owner: Owner, load: MarginalCosts)],
    cost: (Item, Owner) -> Int?
  ) {
    self.init(
      items: items, owners: owners,
      rows: items.map { item in owners.map { cost(item, $0.owner) } })
  }

  /// Finds the cheapest assignment from a row of costs for each piece, a column for each owner.
  init(items: [Item], owners: [(owner: Owner, load: MarginalCosts)], rows: [[Int?]]) {
    let flow = AssignmentFlow(costs: rows, marginals: owners.map(\.load))
    let seconds = SecondChoices(flow)
    var choices: [Choice] = []
    var gaps: [(item: Item, gap: Gap)] = []
    var total = 0
    for (piece, item) in items.enumerated() {
      let (node, row) = (flow.holder[piece], piece * flow.width)
      guard node != flow.nobody, let load = flow.charged[node].last else {
        gaps.append((item, flow.isPossible(piece) ? .nobodyHasRoom : .nobodyMay))
        continue
      }
      let second = seconds.second(for: piece).map { other, extra in
        Second(owner: owners[other].owner, cost: flow.costs[row + other], extra: extra)
      }
      choices.append(
        Choice(
          item: item, owner: owners[node].owner, cost: flow.costs[row + node], load: load,
          second: second))
      total += flow.costs[row + node]
    }
    for charged in flow.charged.dropLast() { total += charged.reduce(0, +) }
    self.choices = choices
    self.gaps = gaps
    self.counts = owners.indices.map { (owners[$0].owner, flow.charged[$0].count) }
    self.total = total
  }
}
