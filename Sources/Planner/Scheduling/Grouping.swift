/// The numbers 0..<n sorted into groups, each group in rising order.
struct Grouping: Sendable {
  private var starts: [Int]
  private var members: [Int]

  /// Puts each number into the group that is given for it.
  init(_ groups: some Collection<Int>, into count: Int) {
    starts = [Int](repeating: 0, count: count + 1)
    members = [Int](repeating: 0, count: groups.count)
    for group in groups { starts[group + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    var next = starts
    for (number, group) in groups.enumerated() {
      members[next[group]] = number
      next[group] += 1
    }
  }

  /// The numbers of a group.
  subscript(group: Int) -> ArraySlice<Int> {
    members[starts[group]..<starts[group + 1]]
  }
}
