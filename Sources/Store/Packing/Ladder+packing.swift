import CivilTime
package import Planner
import Procedure

extension Ladder: Packable {
  package func pack(into packing: inout Packing) {
    packing.add(uid)
    packing.add(about?.description)
    packing.add(owner.description)
    packing.add(profile)
    packing.add(steps.count)
    for step in steps { step.pack(into: &packing) }
    packing.add(opened.seconds)
    packing.add(due)
    packing.add(told.count)
    for one in told {
      packing.add(one.rung)
      packing.add(one.at.seconds)
      packing.add(one.people.map(\.description).joined(separator: " "))
    }
    packing.add(next)
    packing.add(state.rawValue)
    packing.add(by?.description)
  }

  package init(from unpacking: inout Unpacking) throws(Unpacking.Broken) {
    let (uid, about) = (try unpacking.text(), try unpacking.optionalRef())
    let (owner, profile) = (PersonID(try unpacking.text()), try unpacking.text())
    var steps: [EscalationProfile.Step] = []
    for _ in 0..<(try unpacking.count()) {
      steps.append(try EscalationProfile.Step(from: &unpacking))
    }
    let (opened, due) = (Instant(seconds: try unpacking.number()), try unpacking.optionalInstant())
    var told: [Told] = []
    for _ in 0..<(try unpacking.count()) {
      told.append(
        Told(
          rung: try unpacking.number(), at: Instant(seconds: try unpacking.number()),
          people: try unpacking.text().split(separator: " ").map { PersonID(String($0)) }))
    }
    let next = try unpacking.optionalInstant()
    guard let state = State(rawValue: try unpacking.text()) else { throw Unpacking.Broken() }
    self.init(
      uid: uid, about: about, owner: owner, profile: profile, steps: steps, opened: opened,
      due: due, told: told, next: next, state: state,
      by: try unpacking.optionalText().map { PersonID($0) })
  }
}

extension EscalationProfile.Step {
  fileprivate func pack(into packing: inout Packing) {
    let (code, value): (Int, String) =
      switch trigger {
      case .due: (0, "")
      case .opening: (1, "")
      case .after(let offset): (2, offset.text)
      case .before(let offset): (3, offset.text)
      case .colour(let colour): (4, colour.rawValue)
      }
    packing.add(code)
    packing.add(value)
    packing.add(to.map(\.rawValue).joined(separator: " "))
    packing.add(mode.rawValue)
    packing.add((needsApproval ? 1 : 0) + (isForAll ? 2 : 0))
  }

  fileprivate init(from unpacking: inout Unpacking) throws(Unpacking.Broken) {
    let (code, value) = (try unpacking.number(), try unpacking.text())
    let trigger: EscalationProfile.Trigger? =
      switch code {
      case 0: .due
      case 1: .opening
      case 2: Offset(value).map { .after($0) }
      case 3: Offset(value).map { .before($0) }
      default: Colour(rawValue: value).map { .colour($0) }
      }
    let to = try unpacking.text().split(separator: " ").compactMap { Party(rawValue: String($0)) }
    guard let trigger, let mode = EscalationProfile.Mode(rawValue: try unpacking.text()) else {
      throw Unpacking.Broken()
    }
    let flags = try unpacking.number()
    self.init(
      trigger: trigger, to: to, mode: mode, needsApproval: flags & 1 != 0,
      isForAll: flags & 2 != 0)
  }
}

extension Offset {
  fileprivate var text: String { "\(count) \(unit.rawValue)" }
}

extension Unpacking {
  /// A number of things that follow; more than could follow is broken.
  fileprivate mutating func count() throws(Broken) -> Int {
    let count = try number()
    guard (0...10_000).contains(count) else { throw Broken() }
    return count
  }
}
