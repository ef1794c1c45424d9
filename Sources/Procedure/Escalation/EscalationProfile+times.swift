public import CivilTime

extension EscalationProfile {
  /// When each step is taken, in order; nil for one that waits for a colour, for an end where there
  /// is none, or that counts from such a step.
  ///
  /// `coloured` is when the risk reached the colour of the profile's first step.
  public func times(
    opened: Instant, due: Instant?, coloured: Instant? = nil, in office: BusinessTime
  ) -> [Instant?] {
    var first: Instant?
    return steps.enumerated().map { place, step in
      let time: Instant? =
        switch step.trigger {
        case .due: due
        case .opening: opened
        case .before(let offset):
          due.flatMap { Offset(-offset.count, offset.unit).end(from: $0, in: office)?.value }
        case .after(let offset): first.flatMap { offset.end(from: $0, in: office)?.value }
        case .colour: place == 0 ? coloured : nil
        }
      if place == 0 { first = time }
      return time
    }
  }
}
