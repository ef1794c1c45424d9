extension CandidacyCost {
  init<Owner>(of candidate: Candidate<Owner>, for work: WorkNeeds<Owner>) {
    load = Self.load(of: candidate.load + work.effort, in: candidate.capacity)
    language =
      work.language.map(candidate.languages.contains) ?? true ? 0 : CandidacyWeight.language
    relationship = Self.relationship(of: candidate.id, in: work)
    absence = work.days.count(where: candidate.absences.contains) * CandidacyWeight.absentDay
    let isOtherTeam = work.team.map { $0 != candidate.team } ?? false
    team = isOtherTeam ? CandidacyWeight.otherTeam : 0
  }

  /// What so many minutes of work weigh against the minutes there are; it rises with the work, and
  /// steeply beyond capacity, so that it can be a marginal cost.
  static func load(of minutes: Int, in capacity: Int) -> Int {
    // A year of minutes holds any week's work, and keeps the product below from overflowing.
    let share = min(max(0, minutes), 525_600) * 1_000 / max(1, capacity)
    let beyond = max(0, share - 1_000)
    return min(share + beyond * (CandidacyWeight.overload - 1), CandidacyWeight.mostLoad)
  }

  private static func relationship<Owner>(of owner: Owner, in work: WorkNeeds<Owner>) -> Int {
    if work.broker == owner { return 0 }
    let isAcquainted = work.acquainted.contains(owner)
    if work.broker != nil {
      return isAcquainted ? CandidacyWeight.acquaintance : CandidacyWeight.stranger
    }
    if work.acquainted.isEmpty { return 0 }
    return isAcquainted ? 0 : CandidacyWeight.unacquainted
  }
}
