import CivilTime
import ICalendar
import Procedure

/// Finding the cadence of a policy, and laying a new one out.
extension Deliberation {
  /// The rules that give the days of contact, and the grace of a premium.
  private enum RuleName {
    static let person = "R-RENEW-STD"
    static let organisation = "R-RENEW-COM"
    static let premium = "R-PAY-CADENCE"
    static let grace = "R-GRACE"
  }

  /// A policy that covers more than so many months is long-term: its premium is due each year.
  private static var monthsOfOneTerm: Int { 13 }

  /// The clause whose prompts are asked at the contacts of a cadence; nil in an office without it.
  func clause(of kind: Cadence.Kind) -> Clause? {
    procedure.clause(kind.clause)
  }

  /// The cadence that a policy is in, kept or not; nil where nobody is to be contacted.
  func cadence(of object: StoredObject) throws(Fault) -> Cadence? {
    let policy = try Policy(object)
    return try current(of: policy, among: try cadences(of: policy, object))
  }

  /// Every cadence that a policy has had, by due date.
  func cadences(of policy: Policy, _ object: StoredObject) throws(Fault) -> [Cadence] {
    let kept = try view.todos(.parts(of: object.uid)).filter(Cadence.isKept)
    return try kept.map { (object) throws(Fault) in try Cadence(object, of: policy) }
      .sorted { $0.due < $1.due }
  }

  private func current(of policy: Policy, among cadences: [Cadence]) throws(Fault) -> Cadence? {
    if let open = cadences.last(where: { !$0.isOver }) { return open }
    // What ended for the term that the policy is still in has ended for good.
    if let last = cadences.last, last.ending == .lost || last.ending == .lapsed { return last }
    guard policy.suspended == nil else { return nil }
    return newCadence(
      for: policy, of: try view.clients[policy.client],
      after: cadences.last.map { $0.due + 1 } ?? today, from: today)
  }

  /// The policies of a person, each with the cadence that it is in and with those that are over.
  func renewals(of person: PersonID) throws(Fault) -> [Renewal] {
    var kept: [String: [StoredObject]] = [:]
    for kind in Cadence.Kind.allCases {
      for object in try view.todos(.clause(kind.clause, owner: person))
      where Cadence.isKept(in: object) {
        guard let parent = try Todo(object, here: officeZone).parent else { continue }
        kept[parent, default: []].append(object)
      }
    }
    var renewals: [Renewal] = []
    for object in try view.objects(.policy, owner: person, client: nil, limit: .max) {
      // Events of other programs may lie among the policies.
      guard let policy = try? Policy(object) else { continue }
      var own = kept[object.uid] ?? []
      if own.isEmpty { own = try view.todos(.parts(of: object.uid)).filter(Cadence.isKept) }
      let cadences = try own.map { (object) throws(Fault) in try Cadence(object, of: policy) }
        .sorted { $0.due < $1.due }
      renewals.append(
        Renewal(
          policy: policy, object: object, current: try current(of: policy, among: cadences),
          over: cadences.filter(\.isOver)))
    }
    return renewals
  }

  /// The cadence of the term that ends, or the premium that is due, on or after a day; contacts
  /// before `start` are left out, and one on `start` makes up for them. Nil where nothing is due,
  /// or the office has no rule for it.
  func newCadence(for policy: Policy, of client: Client?, after day: Day, from start: Day)
    -> Cadence?
  {
    let premium = policy.nextPremium(on: day, afterMonths: Self.monthsOfOneTerm)
    let kind: Cadence.Kind = premium == nil ? .renewal : .premium
    let due = premium ?? policy.expiry
    let name =
      kind == .premium
      ? RuleName.premium
      : client?.kind == .organisation ? RuleName.organisation : RuleName.person
    guard let rule = procedure.rule(name) else { return nil }
    let noon = officeZone.instant(of: WallTime(due, ClockTime(seconds: 43_200)))
    let all = Set(rule.ends(from: noon, in: businessTime).map(\.targetDay)).sorted()
    var days = all.filter { $0 >= start }
    guard let last = all.last, last >= start else { return nil }
    if days.count < all.count {
      let today = office.calendar.rolled(start, .following).value
      if days.first.map({ $0 > today }) ?? true { days.insert(today, at: 0) }
    }
    return Cadence(policy: policy, kind: kind, due: due, rule: name, days: days)
  }

  /// The last day on which a premium can be paid without loss of cover, and the days of grace.
  func grace(of cadence: Cadence) -> (until: Day, days: Int)? {
    guard cadence.kind == .premium, let rule = procedure.rule(RuleName.grace) else { return nil }
    let noon = officeZone.instant(of: WallTime(cadence.due, ClockTime(seconds: 43_200)))
    guard let end = rule.ends(from: noon, in: businessTime).first else { return nil }
    return (end.legalDay, end.legalDay - cadence.due)
  }

  /// Keeps a cadence, new or changed.
  func keep(_ cadence: Cadence, in drafting: inout Drafting) throws(Fault) {
    let uid = cadence.uid(in: office.id)
    let calendar = "\(cadence.policy.broker)/renewals"
    var known = drafting.object(uid: uid) ?? cadence.object
    if known == nil { known = try view.object(uid: uid, in: calendar) }
    guard let kept = known else {
      let client = try view.clients[cadence.policy.client]
      return drafting.add(
        Change(before: nil, after: .object(try object(of: cadence, with: client))))
    }
    drafting.add(
      try change(kept, sequence: kept.sequence + 1) { (text) throws(ICalendarError) in
        try cadence.edited(text, sequence: kept.sequence + 1, at: now)
      })
  }

  /// The object of a new cadence; it is a task of whoever has placed the policy.
  func object(of cadence: Cadence, with client: Client?) throws(Fault) -> StoredObject {
    let policy = cadence.policy
    let language = people[policy.broker]?.language ?? .english
    let word = (cadence.kind == .renewal ? Cadence.renewal : Cadence.premium).text(in: language)
    let title = [client?.name(in: language), word, policy.classOfBusiness].compactMap(\.self)
      .joined(separator: " · ")
    do {
      return try cadence.object(
        title: title, clause: cadence.kind.clause, parent: uid(of: policy.ref), office: office.id,
        at: now)
    } catch {
      throw .damaged("\(policy.ref): \(error)")
    }
  }
}

extension Deliberation {
  /// What the first cadence of a policy that is taken over from a table keeps.
  func firstCadence(of policy: Policy, _ client: Client) throws(Fault) -> [Change] {
    guard let cadence = newCadence(for: policy, of: client, after: today, from: today) else {
      return []
    }
    return [Change(before: nil, after: .object(try object(of: cadence, with: client)))]
  }

  /// What a change of a policy's dates makes of its contacts: those of the old dates end.
  func replaceCadence(of policy: Policy, _ kept: StoredObject, _ client: Client) throws(Fault)
    -> [Change]
  {
    let cadences = try cadences(of: policy, kept)
    let fresh = newCadence(for: policy, of: client, after: today, from: today)
    var drafting = Drafting(self)
    for var cadence in cadences where !cadence.isOver && cadence.due != fresh?.due {
      cadence.end(.replaced, at: now, today: today)
      try keep(cadence, in: &drafting)
    }
    if let fresh, !cadences.contains(where: { $0.due == fresh.due && !$0.isOver }) {
      try keep(fresh, in: &drafting)
    }
    return drafting.changes
  }
}

/// A policy with the contacts about it.
struct Renewal {
  var policy: Policy
  var object: StoredObject
  /// The cadence that it is in, perhaps not kept yet.
  var current: Cadence?
  /// Those that have ended, by due date.
  var over: [Cadence]
}

extension Cadence {
  /// What a calendar calls it.
  fileprivate static let renewal = Bilingual(english: "renewal", chinese: "续保")
  fileprivate static let premium = Bilingual(english: "premium", chinese: "缴费")
}

extension Policy {
  /// The day of the next yearly premium on or after a day; nil for a policy of one term, and for
  /// one that ends before.
  func nextPremium(on day: Day, afterMonths months: Int) -> Day? {
    guard expiry > effective.adding(months: months) else { return nil }
    var years = max(1, day.year - effective.year - 1)
    while effective.adding(months: years * 12) < day { years += 1 }
    let due = effective.adding(months: years * 12)
    return due < expiry ? due : nil
  }

  /// The last day of the term that follows, as long as this one.
  var nextExpiry: Day {
    let next = expiry + 1
    for months in 1...240 where effective.adding(months: months) == next {
      return next.adding(months: months) - 1
    }
    return expiry + (expiry - effective) + 1
  }
}
