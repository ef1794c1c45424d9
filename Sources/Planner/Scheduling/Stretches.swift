extension [Range<Int>] {
  /// The first of ordered stretches that ends after a point.
  func firstIndex(endingAfter point: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound <= point { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The minutes that ordered stretches share with another.
  func minutes(in stretch: Range<Int>) -> Int {
    var (index, total) = (firstIndex(endingAfter: stretch.lowerBound), 0)
    while index < count, self[index].lowerBound < stretch.upperBound {
      total += self[index].clamped(to: stretch).count
      index += 1
    }
    return total
  }

  /// Cuts a stretch out of those that share a minute with it, whose indices are given.
  mutating func cut(_ stretch: Range<Int>, _ indices: Range<Int>) {
    guard !indices.isEmpty else { return }
    let (first, last) = (self[indices.lowerBound], self[indices.upperBound - 1])
    var rest: [Range<Int>] = []
    if first.lowerBound < stretch.lowerBound {
      rest.append(first.lowerBound..<stretch.lowerBound)
    }
    if stretch.upperBound < last.upperBound { rest.append(stretch.upperBound..<last.upperBound) }
    replaceSubrange(indices, with: rest)
  }

  /// The same run backwards, with point p as -p.
  var mirrored: [Range<Int>] {
    reversed().map { -$0.upperBound..<(-$0.lowerBound) }
  }
}
