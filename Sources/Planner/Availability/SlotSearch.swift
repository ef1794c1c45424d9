import CivilTime

/// Looks for the bookable starts nearest to one that was refused.
struct SlotSearch {
  /// How many offers a refusal makes.
  static let offers = 3
  /// How many days a search looks ahead before it gives up.
  static let reach = 14

  let openings: Openings

  /// The nearest starts in order of time: at most two of the wanted day, by distance from the
  /// wanted start, then those of the days after, nearest to the wanted time of day.
  func nearest(to wanted: WallTime, seconds: Int) -> [WallTime] {
    var found: [WallTime] = []
    for distance in 0...Self.reach where found.count < Self.offers {
      let goal = wanted + distance * 86_400
      let limit = distance == 0 ? Self.offers - 1 : Self.offers
      for start in byDistance(from: goal, seconds: seconds) where found.count < limit {
        // Offers that overlap one another are one offer.
        if found.allSatisfy({ abs($0.seconds - start.seconds) >= seconds }) { found.append(start) }
      }
    }
    return found.sorted()
  }

  private func byDistance(from goal: WallTime, seconds: Int) -> [WallTime] {
    func distance(_ start: WallTime) -> Int { abs(start.seconds - goal.seconds) }
    return openings.starts(on: goal.day, seconds: seconds)
      .sorted { (distance($0), $0.seconds) < (distance($1), $1.seconds) }
  }
}
