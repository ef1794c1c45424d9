import CivilTime
package import Planner

extension Outgoing: Packable {
  package func pack(into packing: inout Packing) {
    packing.add(to.description)
    packing.add(kind.rawValue)
    packing.add(isUrgent ? 1 : 0)
    packing.add(at.seconds)
    packing.add(reminders.count)
    for ref in reminders { packing.add(ref.number) }
  }

  package init(from unpacking: inout Unpacking) throws(Unpacking.Broken) {
    let to = PersonID(try unpacking.text())
    guard let kind = Kind(rawValue: try unpacking.text()) else { throw Unpacking.Broken() }
    let (isUrgent, at) = (try unpacking.number() != 0, Instant(seconds: try unpacking.number()))
    var reminders: [Ref] = []
    for _ in 0..<max(0, try unpacking.number()) {
      reminders.append(Ref(.reminder, try unpacking.number()))
    }
    self.init(to: to, reminders: reminders, kind: kind, isUrgent: isUrgent, at: at)
  }
}
