import CivilTime
package import Planner

extension Person: Packable {
  /// What the roles end with where more follows: what is advised in, then quiet hours as well.
  private static let marks = ["+", "+*"]

  package func pack(into packing: inout Packing) {
    packing.add(id.description)
    packing.add(name)
    packing.add(chineseName)
    // The mark at the end says that more follows than was once packed.
    packing.add(roles.map(\.rawValue).sorted().joined(separator: "+") + Self.marks[1])
    packing.add(team)
    packing.add(language.rawValue)
    packing.add(email)
    packing.add(zone)
    packing.add(speaks.map(\.rawValue).sorted().joined(separator: "+"))
    packing.add(
      qualifications.map { "\($0.kind.rawValue):\($0.text)" }.joined(separator: ";"))
    packing.add(quiet.map { "\($0.from.seconds)-\($0.until.seconds)" })
  }

  package init(from unpacking: inout Unpacking) throws(Unpacking.Broken) {
    let (id, name, chineseName) = (
      PersonID(try unpacking.text()), try unpacking.text(), try unpacking.optionalText()
    )
    let roles = try unpacking.text()
    self.init(
      id: id, name: name, chineseName: chineseName,
      roles: Set(roles.split(separator: "+").compactMap { Role(rawValue: String($0)) }),
      team: try unpacking.optionalText(),
      language: Language(rawValue: try unpacking.text()) ?? .english,
      email: try unpacking.optionalText(), zone: try unpacking.optionalText())
    guard roles.hasSuffix(Self.marks[0]) || roles.hasSuffix(Self.marks[1]) else { return }
    speaks = Set(
      try unpacking.text().split(separator: "+").compactMap { Language(rawValue: String($0)) })
    qualifications = try unpacking.text().split(separator: ";").compactMap { entry in
      let parts = entry.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let kind = Qualification.Kind(rawValue: String(parts[0])) else {
        return nil
      }
      return Qualification(parts[1], kind)
    }
    guard roles.hasSuffix(Self.marks[1]), let quiet = try unpacking.optionalText() else { return }
    let times = quiet.split(separator: "-").compactMap { Int($0) }
    guard times.count == 2 else { throw Unpacking.Broken() }
    self.quiet = QuietHours(
      from: ClockTime(seconds: times[0]), until: ClockTime(seconds: times[1]))
  }
}
