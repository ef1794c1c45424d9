import CivilTime

/// For whom somebody stands in at a moment: those who are away and have named them.
final class StandingIn {
  private let asker: PersonID
  private let view: any View
  private let now: Instant
  private var known: [PersonID: Bool] = [:]

  /// Looks up each person once.
  init(_ asker: PersonID, seeing view: any View, at now: Instant) {
    self.asker = asker
    self.view = view
    self.now = now
  }

  /// Whether the asker stands in for somebody; not where that can't be read.
  func covers(_ person: Person) -> Bool {
    if let known = known[person.id] { return known }
    let covers = (try? isNamed(by: person)) ?? false
    known[person.id] = covers
    return covers
  }

  private func isNamed(by person: Person) throws(Fault) -> Bool {
    for object in try view.availabilities(of: person.id) where try object.cover == asker {
      let layer = try AvailabilityLayer(object, zone: try view.office.zone)
      if layer.isAbsence, layer.span.contains(now) { return true }
    }
    return false
  }
}
