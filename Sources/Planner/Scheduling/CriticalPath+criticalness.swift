extension CriticalPath {
  /// For each step of each network the work along the most critical path that begins with it, in
  /// minutes times thousandths of the load of whoever does it.
  ///
  /// A load is the part of a person's given minutes from a point on that these plans ask for.
  public static func criticalness(
    of networks: [Network], on capacity: Capacity, _ clock: WorkClock, from now: Int
  ) -> [[Int]] {
    let loads = Loads(of: networks, on: capacity, in: now..<max(now, clock.end))
    return networks.map(loads.criticalness)
  }
}
