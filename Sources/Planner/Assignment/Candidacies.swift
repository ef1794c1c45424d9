/// Everybody held against one piece of work: who can have it, the best first, and who can't.
public struct Candidacies<Owner: Hashable & Sendable>: Sendable {
  /// Those who can have it, by total cost, then in the order given.
  public let ranked: [(owner: Owner, cost: CandidacyCost)]
  /// Those who are never chosen, in the order given.
  public let refused: [(owner: Owner, reason: Candidacy.Reason)]

  /// Holds each against the work.
  public init(of candidates: [Candidate<Owner>], for work: WorkNeeds<Owner>) {
    var ranked: [(owner: Owner, cost: CandidacyCost)] = []
    var refused: [(owner: Owner, reason: Candidacy.Reason)] = []
    for candidate in candidates {
      switch Candidacy(of: candidate, for: work) {
      case .possible(let cost): ranked.append((candidate.id, cost))
      case .refused(let reason): refused.append((candidate.id, reason))
      }
    }
    self.ranked = ranked.enumerated()
      .sorted { ($0.element.cost.total, $0.offset) < ($1.element.cost.total, $1.offset) }
      .map(\.element)
    self.refused = refused
  }
}
