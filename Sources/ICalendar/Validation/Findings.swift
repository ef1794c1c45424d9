/// What a review of one object brought to light, each list in order of lines.
public struct Findings: Hashable, Sendable {
  /// What leaves its meaning in doubt: the object is not to be kept.
  public internal(set) var refusals: [ICalendarError] = []
  /// What breaks RFC 5545 and changes no time: the object may be kept as it is.
  public internal(set) var warnings: [ICalendarError] = []

  /// Whether nothing was found.
  public var isEmpty: Bool { refusals.isEmpty && warnings.isEmpty }

  /// Orders both lists and drops the warnings about lines that are refused.
  mutating func settle() {
    let refused = Set(refusals.compactMap(\.line))
    warnings.removeAll { warning in warning.line.map(refused.contains) ?? false }
    refusals.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    warnings.sort { ($0.line ?? 0) < ($1.line ?? 0) }
  }
}

extension CalendarText {
  /// Reviews one object: its size, its times, zones and rules by our own reading, all else by
  /// libical's. A stream is first split by `objects(limits:)`. The restrictions, by which libical
  /// counts properties, only ever warn and cost ten times as much as all the rest.
  public func findings(
    limits: Limits = .standard, withRestrictions: Bool = true
  ) -> Findings {
    var findings = Findings()
    if let excess = excess(over: limits) {
      findings.refusals = [excess]
      return findings
    }
    for root in roots where !root.isNamed("VTIMEZONE") {
      let zones = root.isNamed("VCALENDAR") ? CalendarZones(of: root) : CalendarZones()
      let components = root.isNamed("VCALENDAR") ? root.components : [root]
      for component in components where !component.isNamed("VTIMEZONE") {
        TimeReview(zones: zones).review(component, into: &findings)
      }
      LibicalReview(root, withRestrictions: withRestrictions).review(into: &findings)
    }
    findings.settle()
    return findings
  }

  /// Reviews one object as `findings` does; throws the first refusal and returns the warnings.
  @discardableResult
  public func check(
    limits: Limits = .standard, withRestrictions: Bool = true
  ) throws(ICalendarError) -> [ICalendarError] {
    let findings = findings(limits: limits, withRestrictions: withRestrictions)
    if let first = findings.refusals.first { throw first }
    return findings.warnings
  }

  private func excess(over limits: Limits) -> ICalendarError? {
    var (size, count) = (0, 0)
    for root in roots {
      let isCalendar = root.isNamed("VCALENDAR")
      for component in isCalendar ? root.components : [root] {
        if component.isNamed("VTIMEZONE") { continue }
        let extent = component.extent
        size += extent.bytes
        count += extent.properties
      }
    }
    let line = roots.first?.lineNumber
    if size > limits.object {
      return ICalendarError(line: line, .objectTooLarge(limit: limits.object))
    }
    if count > limits.properties {
      return ICalendarError(line: line, .tooManyProperties(limit: limits.properties))
    }
    return nil
  }
}
