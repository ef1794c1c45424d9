extension AssignmentFlow {
  /// The nodes that a new piece moves through at the least cost, where the last takes one more.
  ///
  /// Bellman's and Ford's search, a round over the nodes reached more cheaply in the round before;
  /// there are no circles of negative cost, since what is placed is an optimum. Of paths that cost
  /// the same, the one found first stays, and the end of the lowest index.
  func shortestPath(of piece: Int) -> [Int] {
    var distance = Array(costs[(piece * width)..<((piece + 1) * width)])
    var before = Array(repeating: -1, count: width)
    var isNearer = distance.map { $0 != Self.never }
    var goesOn = true
    while goesOn {
      goesOn = false
      for node in 0..<width where isNearer[node] {
        isNearer[node] = false
        let (from, row) = (distance[node], node * width)
        for other in 0..<width {
          let extra = handover[row + other]
          guard extra != Self.never, from + extra < distance[other] else { continue }
          distance[other] = from + extra
          before[other] = node
          isNearer[other] = true
          goesOn = true
        }
      }
    }
    var end = nobody
    for node in 0..<width where distance[node] != Self.never && next[node] != Self.never {
      let isBetter = distance[node] + next[node] < distance[end] + next[end]
      if isBetter || node < end && distance[node] + next[node] == distance[end] + next[end] {
        end = node
      }
    }
    var path = [end]
    while before[path[0]] >= 0 { path.insert(before[path[0]], at: 0) }
    return path
  }
}
