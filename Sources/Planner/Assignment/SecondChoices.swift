/// What it would have cost to give a piece to somebody else, with everything else placed anew.
struct SecondChoices {
  private let flow: AssignmentFlow
  /// The least extra cost of one piece less with a node and one more with another, row by row.
  private var between: [Int]
  /// The least extra cost of one piece more with a node, wherever the chain of hand-overs ends.
  private var oneMore: [Int]
  /// The least extra cost of filling a place at a node, wherever the chain of hand-overs starts.
  private var filling: [Int]

  init(_ flow: AssignmentFlow) {
    self.flow = flow
    let width = flow.width
    between = flow.handover
    for node in 0..<width { between[node * width + node] = 0 }
    // Floyd's and Warshall's distances between all nodes.
    for middle in 0..<width {
      for from in 0..<width where between[from * width + middle] != AssignmentFlow.never {
        let first = between[from * width + middle]
        for to in 0..<width where between[middle * width + to] != AssignmentFlow.never {
          let sum = first + between[middle * width + to]
          if sum < between[from * width + to] { between[from * width + to] = sum }
        }
      }
    }
    oneMore = Array(repeating: AssignmentFlow.never, count: width)
    for node in 0..<width {
      for end in 0..<width where flow.next[end] != AssignmentFlow.never {
        let distance = between[node * width + end]
        guard distance != AssignmentFlow.never else { continue }
        oneMore[node] = min(oneMore[node], distance + flow.next[end])
      }
    }
    filling = Array(repeating: AssignmentFlow.never, count: width)
    for node in 0..<width {
      for start in 0..<width {
        let distance = between[start * width + node]
        guard let saved = flow.charged[start].last, distance != AssignmentFlow.never else {
          continue
        }
        filling[node] = min(filling[node], distance - saved)
      }
    }
  }

  /// The owner who would have the piece if its own could not, and how much more everything would
  /// cost then; nil where no other could without leaving one more piece to nobody.
  ///
  /// One chain of hand-overs leads from the new owner to wherever one more is taken, another from
  /// wherever one is given up to the place that the piece leaves; or a single chain leads from the
  /// new owner to that place. None has to go on from the old owner: what is placed is an optimum,
  /// so going on saves nothing.
  func second(for piece: Int) -> (owner: Int, extra: Int)? {
    let width = flow.width
    let (holder, row) = (flow.holder[piece], piece * width)
    var best: (owner: Int, extra: Int)?
    for other in 0..<flow.nobody where other != holder && oneMore[other] != AssignmentFlow.never {
      let cost = flow.costs[row + other]
      guard cost != AssignmentFlow.never else { continue }
      let chain = min(between[other * width + holder], oneMore[other] + filling[holder])
      guard chain < flow.price / 2 else { continue }
      let extra = cost - flow.costs[row + holder] + chain
      if extra < best?.extra ?? .max { best = (other, extra) }
    }
    return best
  }
}
