import CivilTime

/// What people are trained and registered for.
extension Deliberation {
  func skills(of whose: Whose) throws(Fault) -> Decision {
    let asked: [Person]
    switch owners(of: whose) {
    case .found(let found): asked = found.filter { !$0.isRoom && trust.maySee($0) }
    case .refused(let decision): return decision
    }
    if asked.isEmpty { return mayNotSee(whose) }
    if asked.count == 1 { return Decision(.told(Telling(skills(of: asked[0])))) }
    let head = Statement(Topics.Skills.team, ["whose": name(of: whose)])
    return Decision(.told(Telling([head] + asked.map(summary))))
  }

  /// One person's, a line each, what ends first at the top.
  private func skills(of person: Person) -> [Statement] {
    let all = person.qualifications.sorted { one, other in
      (one.until ?? .distant, one.kind.rawValue, one.classOfBusiness) < (
        other.until ?? .distant, other.kind.rawValue, other.classOfBusiness
      )
    }
    let named: [String: Fact] = [
      "who": person.id == asker.id ? .none : .person(person.id), "count": .number(all.count),
    ]
    guard !all.isEmpty else { return [Statement(Topics.Skills.none, named)] }
    return [Statement(Topics.Skills.head, named)]
      + all.map { .row(Topics.Skills.row, facts(of: $0)) }
  }

  private func facts(of qualification: Qualification) -> [String: Fact] {
    let kind =
      qualification.kind == .training ? Topics.Skills.training : Topics.Skills.registration
    let left = qualification.until.map { $0 - today }
    let isNear = left.map { (0...Self.soon).contains($0) } ?? false
    return [
      "kind": .phrase(Statement(kind)), "class": .business(qualification.classOfBusiness),
      "until": qualification.until.map { .date($0) } ?? .none,
      "left": isNear ? left.map { .number($0) } ?? .none : .none,
      "expired": .flag(left.map { $0 < 0 } ?? false),
    ]
  }

  /// From so many days before its end on it is said that a training runs out.
  private static var soon: Int { 30 }

  /// One of several people on a line: how many classes, what ends next, what has ended.
  private func summary(of person: Person) -> Statement {
    let trained = person.qualifications.filter { $0.kind == .training }
    let holding = trained.filter { $0.until.map { $0 >= today } ?? true }
    let next = holding.filter { $0.until != nil }
      .min {
        ($0.until ?? .distant, $0.classOfBusiness) < ($1.until ?? .distant, $1.classOfBusiness)
      }
    let registered = person.qualifications.filter { qualification in
      qualification.kind == .registration && qualification.until.map { $0 >= today } ?? true
    }
    return .row(
      Topics.Skills.summary,
      [
        "who": .person(person.id), "count": .number(holding.count),
        "next": next.map { .business($0.classOfBusiness) } ?? .none,
        "until": next?.until.map { .date($0) } ?? .none,
        "registered": .list(registered.map { .business($0.classOfBusiness) }),
        "expired": .list(
          trained.filter { !holding.contains($0) }.map { .business($0.classOfBusiness) }),
      ])
  }
}

extension Day {
  /// After every day that anybody writes down: for sorting what has no end.
  static let distant = Day(unchecked: 9_999, 12, 31)
}
