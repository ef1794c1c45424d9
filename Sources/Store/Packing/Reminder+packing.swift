import CivilTime
package import Planner

extension Reminder: Packable {
  package func pack(into packing: inout Packing) {
    packing.add(ref.number)
    packing.add(to.description)
    packing.add(owner.description)
    packing.add(kind.rawValue)
    packing.add(uid)
    packing.add(about?.description)
    packing.add(key)
    packing.add(due.seconds)
    packing.add(said)
    packing.add(again)
    packing.add(state.rawValue)
    packing.add(by?.description)
    packing.add(answered)
    packing.add(rung ?? -1)
    packing.add((isUrgent ? 1 : 0) + (isLate ? 2 : 0) + (instead == nil ? 0 : 4))
    if let instead { packing.add(instead.description) }
  }

  package init(from unpacking: inout Unpacking) throws(Unpacking.Broken) {
    let ref = Ref(.reminder, try unpacking.number())
    let (to, owner) = (PersonID(try unpacking.text()), PersonID(try unpacking.text()))
    guard let kind = Kind(rawValue: try unpacking.text()) else { throw Unpacking.Broken() }
    self.init(
      ref: ref, to: to, owner: owner, kind: kind, uid: try unpacking.text(),
      about: try unpacking.optionalRef(), key: try unpacking.text(),
      due: Instant(seconds: try unpacking.number()))
    said = try unpacking.optionalInstant()
    again = try unpacking.optionalInstant()
    guard let state = State(rawValue: try unpacking.text()) else { throw Unpacking.Broken() }
    self.state = state
    by = try unpacking.optionalText().map { PersonID($0) }
    answered = try unpacking.optionalInstant()
    let rung = try unpacking.number()
    self.rung = rung < 0 ? nil : rung
    let flags = try unpacking.number()
    isUrgent = flags & 1 != 0
    isLate = flags & 2 != 0
    instead = flags & 4 != 0 ? PersonID(try unpacking.text()) : nil
  }
}

extension Packing {
  mutating func add(_ instant: Instant?) {
    add(instant == nil ? 0 : 1)
    if let instant { add(instant.seconds) }
  }
}

extension Unpacking {
  mutating func optionalInstant() throws(Broken) -> Instant? {
    try number() == 0 ? nil : Instant(seconds: try number())
  }
}
