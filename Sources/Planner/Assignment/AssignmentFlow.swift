/// Minimum-cost flow from pieces to owners with convex costs, by successive shortest paths.
///
/// The graph has owners as its nodes. An edge from one owner to another costs what it costs to hand
/// over the cheapest piece between them; a path ends where an owner takes one more. Pieces come in
/// one after the other, each along its shortest path, so that what is placed is an optimum at every
/// moment. Where owners have room for a limited number only, a last owner called nobody takes the
/// rest at a cost above everything else.
struct AssignmentFlow {
  /// The cost of what can't be.
  static let never = 1 << 61
  /// Costs lie between this and its negative, so that sums never overflow.
  static let limit = 1 << 32

  /// How many nodes there are: the owners, then nobody.
  let width: Int
  /// Which node is nobody.
  var nobody: Int { width - 1 }
  let marginals: [MarginalCosts]
  /// The cost of a piece left to nobody: more than twice the difference between any two placements.
  let price: Int

  /// What a piece costs with each node, piece by piece.
  var costs: [Int]
  /// The node that holds each piece; nobody's for a piece that nobody may have, too.
  var holder: [Int]
  /// The pieces of each node.
  var holdings: [[Int]]
  /// The marginal costs that each node has been charged, in order.
  var charged: [[Int]]
  /// What the next piece adds to each node.
  var next: [Int]
  /// What the cheapest hand-over from a node to another adds, row by row, and its piece.
  var handover: [Int]
  var handedPiece: [Int]

  /// Places every piece; `costs` has a row for each piece and a column for each owner.
  init(costs rows: [[Int?]], marginals: [MarginalCosts]) {
    self.marginals = marginals
    width = marginals.count + 1
    price = (rows.count + 1) * 8 * Self.limit
    holder = Array(repeating: width - 1, count: rows.count)
    holdings = Array(repeating: [], count: width)
    charged = Array(repeating: [], count: width)
    next = Array(repeating: Self.never, count: width)
    handover = Array(repeating: Self.never, count: width * width)
    handedPiece = Array(repeating: -1, count: width * width)
    costs = []
    costs.reserveCapacity(rows.count * width)
    for row in rows {
      costs += row.map { $0.map { min(max($0, -Self.limit), Self.limit) } ?? Self.never }
      costs.append(0)
    }
    for node in 0..<width { priceNext(of: node) }
    for piece in rows.indices where rows[piece].contains(where: { $0 != nil }) { place(piece) }
  }

  /// Whether some owner may have the piece, room or not.
  func isPossible(_ piece: Int) -> Bool {
    costs[(piece * width)..<(piece * width + nobody)].contains { $0 != Self.never }
  }

  private mutating func priceNext(of node: Int) {
    guard node != nobody else {
      next[node] = price
      return
    }
    let floor = charged[node].last ?? -Self.limit
    let cost = marginals[node].next(after: charged[node].count, atLeast: floor)
    next[node] = cost.map { min($0, Self.limit) } ?? Self.never
  }

  /// Gives the piece to the first node of its shortest path, each node's cheapest piece to the
  /// node after it, and one more to the last.
  private mutating func place(_ piece: Int) {
    let path = shortestPath(of: piece)
    guard let last = path.last else { return }
    var coming = piece
    for (index, node) in path.enumerated() {
      holdings[node].append(coming)
      holder[coming] = node
      guard index + 1 < path.count else { continue }
      let leaving = handedPiece[node * width + path[index + 1]]
      holdings[node].removeAll { $0 == leaving }
      coming = leaving
    }
    charged[last].append(next[last])
    priceNext(of: last)
    for node in path.dropLast() { refreshHandovers(from: node) }
    offer(coming, from: last)
  }

  /// Finds the cheapest hand-overs anew after a piece has left the node.
  private mutating func refreshHandovers(from node: Int) {
    for entry in (node * width)..<((node + 1) * width) {
      handover[entry] = Self.never
      handedPiece[entry] = -1
    }
    for piece in holdings[node] { offer(piece, from: node) }
  }

  /// Takes the piece as the one to hand over wherever it is the cheapest, or as cheap and earlier.
  private mutating func offer(_ piece: Int, from node: Int) {
    let (row, first) = (node * width, piece * width)
    let own = costs[first + node]
    for other in 0..<width where other != node {
      let cost = costs[first + other]
      guard cost != Self.never else { continue }
      let (extra, known) = (cost - own, handover[row + other])
      if extra < known || extra == known && piece < handedPiece[row + other] {
        handover[row + other] = extra
        handedPiece[row + other] = piece
      }
    }
  }
}
