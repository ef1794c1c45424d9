extension BalancedAssignment where Owner: Hashable {
  /// Gives out a whole book: each pair costs what speaks against it besides the load, and the load
  /// rises from what a candidate has already by the mean effort of the pieces.
  ///
  /// The mean is taken so that each piece weighs the same, which is what lets the result be the
  /// cheapest of all; with minutes of its own for each piece it would be a packing problem.
  public init(
    of book: [(item: Item, needs: WorkNeeds<Owner>)], among candidates: [Candidate<Owner>]
  ) {
    let effort = book.reduce(0) { $0 + max(0, $1.needs.effort) } / max(1, book.count)
    self.init(
      items: book.map(\.item),
      owners: candidates.map { ($0.id, MarginalCosts(of: $0, effort: effort)) },
      rows: book.map { piece in
        candidates.map { Candidacy(of: $0, for: piece.needs).cost?.fit }
      })
  }
}

extension MarginalCosts {
  /// The load of a candidate after one more piece of so many minutes, at least one.
  fileprivate init<Owner>(of candidate: Candidate<Owner>, effort: Int) {
    let (load, capacity, minutes) = (candidate.load, candidate.capacity, max(1, effort))
    self.init { taken in CandidacyCost.load(of: load + (taken + 1) * minutes, in: capacity) }
  }
}
