extension Network {
  /// Indices in an order in which no step stands before one that it waits for, as near to the
  /// given order as a queue keeps it; those on and behind a cycle are left out.
  static func order(_ arrows: [Arrow], leaving: Grouping, count: Int) -> [Int] {
    var waiting = [Int](repeating: 0, count: count)
    for arrow in arrows { waiting[arrow.to] += 1 }
    var order = (0..<count).filter { waiting[$0] == 0 }
    order.reserveCapacity(count)
    var next = 0
    while next < order.count {
      let step = order[next]
      next += 1
      for index in leaving[step] {
        let successor = arrows[index].to
        waiting[successor] -= 1
        if waiting[successor] == 0 { order.append(successor) }
      }
    }
    return order
  }

  /// The ids along one cycle in the direction of the arrows, from its smallest id; empty where
  /// there is none.
  func cycle() -> [Int] {
    var isFree = [Bool](repeating: false, count: steps.count)
    for step in order { isFree[step] = true }
    guard var step = isFree.firstIndex(of: false) else { return [] }
    // Whatever was left out waits for something that was left out, so going back comes round.
    var (path, placeOf) = ([Int](), [Int: Int]())
    while placeOf[step] == nil {
      placeOf[step] = path.count
      path.append(step)
      guard let before = incoming(step).first(where: { !isFree[$0.from] }) else { return [] }
      step = before.from
    }
    let ids = path[(placeOf[step] ?? 0)...].reversed().map { steps[$0].id }
    guard let smallest = ids.min(), let first = ids.firstIndex(of: smallest) else { return ids }
    return Array(ids[first...] + ids[..<first])
  }
}
