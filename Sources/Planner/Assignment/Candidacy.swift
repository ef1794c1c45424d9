public import CivilTime

/// Whether a person can be given a piece of work, and what speaks against it.
public enum Candidacy: Hashable, Sendable {
  /// Never to be chosen.
  case refused(Reason)
  /// Can be chosen at that cost.
  case possible(CandidacyCost)

  /// Why a person is never chosen.
  public enum Reason: Hashable, Sendable {
    /// The procedure keeps new work from the person.
    case blocked
    /// The matter is about the person, or touches an interest of theirs.
    case isSubject
    /// The person does not have the role.
    case wrongRole(String)
    /// There is no training of that name.
    case notTrained(String)
    /// The training runs out before the work is over; the day is its last.
    case trainingExpired(String, Day)
    /// There is no registration for the class, or it runs out before the work is over.
    case notRegistered(String)
    /// Away on these of its days, so that too few are left.
    case absent([Day])
  }

  /// Holds the work against the person; of several reasons it names the one hardest to mend.
  public init<Owner>(of candidate: Candidate<Owner>, for work: WorkNeeds<Owner>) {
    if let reason = Reason(against: candidate, for: work) {
      self = .refused(reason)
    } else {
      self = .possible(CandidacyCost(of: candidate, for: work))
    }
  }

  /// The cost, or nil for somebody never to be chosen.
  public var cost: CandidacyCost? {
    if case .possible(let cost) = self { cost } else { nil }
  }
}

extension Candidacy.Reason {
  fileprivate init?<Owner>(against candidate: Candidate<Owner>, for work: WorkNeeds<Owner>) {
    if work.subjects.contains(candidate.id) {
      self = .isSubject
      return
    }
    if let role = work.role, !candidate.roles.contains(role) {
      self = .wrongRole(role)
      return
    }
    if let business = work.classOfBusiness,
      !candidate.registrations.holds(business, on: work.days.last)
    {
      self = .notRegistered(business)
      return
    }
    for subject in [work.classOfBusiness, work.training].compactMap(\.self)
    where !candidate.trainings.holds(subject, on: work.days.last) {
      let last = candidate.trainings.lastDay(of: subject)
      self = last.map { .trainingExpired(subject, $0) } ?? .notTrained(subject)
      return
    }
    if candidate.isBlocked {
      self = .blocked
      return
    }
    let away = work.days.filter(candidate.absences.contains)
    guard !away.isEmpty, work.days.count - away.count < work.daysTaken else { return nil }
    self = .absent(away)
  }
}

extension Array {
  /// Whether one covers the subject through that day.
  fileprivate func holds<Owner>(_ subject: String, on day: Day?) -> Bool
  where Element == Candidate<Owner>.Credential {
    covering(subject).contains { credential in
      guard let until = credential.until, let day else { return true }
      return until >= day
    }
  }

  /// The latest last day of those that cover the subject.
  fileprivate func lastDay<Owner>(of subject: String) -> Day?
  where Element == Candidate<Owner>.Credential {
    covering(subject).compactMap(\.until).max()
  }

  private func covering<Owner>(_ subject: String) -> [Candidate<Owner>.Credential]
  where Element == Candidate<Owner>.Credential {
    filter { $0.subject == nil || $0.subject == subject }
  }
}
