import CivilTime

/// Looks for the bookable starts nearest to one that was refused.
struct SlotSearch {
  /// How many offers a refusal makes.
  static let offers = 3
  /// How many days a search looks around before it gives up.
  static let reach = 14

  let openings: Openings

  /// The nearest starts in order of time: at most two of the wanted day, then one each of the days
  /// around it, nearest to the wanted time of day; the days after it come before those before it.
  func nearest(to wanted: WallTime, seconds: Int) -> [WallTime] {
    var found = starts(near: wanted, seconds: seconds, limit: Self.offers - 1)
    for distance in 1...Self.reach {
      for days in [distance, -distance] where found.count < Self.offers {
        found += starts(near: wanted + days * 86_400, seconds: seconds, limit: 1)
      }
    }
    return found.sorted()
  }

  /// Starts of the goal's day by distance from it, none overlapping another.
  private func starts(near goal: WallTime, seconds: Int, limit: Int) -> [WallTime] {
    func distance(_ start: WallTime) -> Int { abs(start.seconds - goal.seconds) }
    var found: [WallTime] = []
    let starts = openings.starts(on: goal.day, seconds: seconds)
      .sorted { (distance($0), $0.seconds) < (distance($1), $1.seconds) }
    for start in starts where found.count < limit {
      if found.allSatisfy({ abs($0.seconds - start.seconds) >= seconds }) { found.append(start) }
    }
    return found
  }
}
