extension Capacity {
  /// The same run backwards, with point p as -p; only the persons asked for are of use in it.
  func mirrored(_ persons: Set<Int>) -> Capacity {
    var mirror = self
    for person in persons where given.indices.contains(person) {
      mirror.given[person] = given[person].mirrored
      mirror.free[person] = free[person].mirrored
    }
    return mirror
  }

  /// Takes the first minutes of a person that are free from a point on, in order.
  mutating func take(_ minutes: Int, of person: Int, from point: Int) -> [Range<Int>] {
    guard minutes > 0 else { return [] }
    let first = free[person].firstIndex(endingAfter: point)
    var (index, left, pieces) = (first, minutes, [Range<Int>]())
    while left > 0, index < free[person].count {
      let stretch = free[person][index]
      let start = Swift.max(stretch.lowerBound, point)
      let end = Swift.min(stretch.upperBound, start + left)
      pieces.append(start..<end)
      left -= end - start
      index += 1
    }
    if let begin = pieces.first?.lowerBound, let end = pieces.last?.upperBound {
      free[person].cut(begin..<end, first..<index)
    }
    return pieces
  }

  /// Takes a stretch as far as it is free.
  mutating func take(_ stretch: Range<Int>, of person: Int) {
    guard free.indices.contains(person), !stretch.isEmpty else { return }
    let first = free[person].firstIndex(endingAfter: stretch.lowerBound)
    var index = first
    while index < free[person].count, free[person][index].lowerBound < stretch.upperBound {
      index += 1
    }
    free[person].cut(stretch, first..<index)
  }
}
