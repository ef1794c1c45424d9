import CivilTime
import Procedure

/// Who is told, and when, of a renewal about which nobody has been in touch.
struct RenewalRung: Hashable {
  var day: Day
  var people: [Person]
  var mode: EscalationProfile.Mode
}

/// What others of the planner ask about renewals.
extension Deliberation {
  /// The policies of some people that come up within some days, or are past their day, without the
  /// client having agreed; in order of the day. Those about which no contact is to come any more are
  /// left out.
  func renewalsAtRisk(of people: [PersonID], within days: Int) throws(Fault)
    -> [(policy: Policy, stage: RenewalStage, missed: Bool)]
  {
    var found: [(policy: Policy, stage: RenewalStage, missed: Bool, due: Day)] = []
    for person in people {
      for renewal in try renewals(of: person) {
        guard let cadence = renewal.current, !cadence.isOver, cadence.due <= today + days,
          cadence.stage != .agreed, !cadence.isThrough(by: today)
        else { continue }
        found.append(
          (renewal.policy, cadence.stage, cadence.missed(by: today) != nil, cadence.due))
      }
    }
    found.sort { ($0.due, $0.policy.ref) < ($1.due, $1.policy.ref) }
    return found.map { ($0.policy, $0.stage, $0.missed) }
  }

  /// The contacts of a person that wait for a result by a day, the policies that come up first at
  /// the top; those about which no contact is to come are left out.
  func touchesDue(of person: PersonID, through day: Day) throws(Fault)
    -> [(policy: Policy, touch: Touch)]
  {
    var found: [(cadence: Cadence, touch: Touch)] = []
    for renewal in try renewals(of: person) {
      guard let cadence = renewal.current, !cadence.isOver, !cadence.isThrough(by: today),
        let touch = cadence.touches.last(where: { $0.day <= day || $0.result != nil }),
        touch.result == nil
      else { continue }
      found.append((cadence, touch))
    }
    found.sort { ($0.cadence.due, $0.cadence.policy.ref) < ($1.cadence.due, $1.cadence.policy.ref) }
    return found.map { ($0.cadence.policy, $0.touch) }
  }

  /// Whom silence reaches from today on, by the profile of the clause: in order of the day.
  func escalations(of cadence: Cadence) -> [RenewalRung] {
    guard !cadence.isOver, let clause = clause(of: cadence.kind),
      let profile = procedure.profile(clause.escalation)
    else { return [] }
    let due = officeZone.instant(of: opening(of: cadence.due))
    let times = profile.times(opened: now, due: due, in: businessTime)
    var rungs: [RenewalRung] = []
    for (step, time) in zip(profile.steps, times) {
      guard let time else { continue }
      let day = officeZone.wallTime(at: time).day
      // What comes at once comes on any day; the rest on the working day before.
      let told = step.mode == .interrupt ? day : office.calendar.rolled(day, .preceding).value
      guard told >= today else { continue }
      var people: [Person] = []
      for person in step.to.flatMap({ self.people(as: $0, of: cadence.policy.broker) })
      where !people.contains(where: { $0.id == person.id }) {
        people.append(person)
      }
      if !people.isEmpty { rungs.append(RenewalRung(day: told, people: people, mode: step.mode)) }
    }
    return rungs.sorted { $0.day < $1.day }
  }
}
