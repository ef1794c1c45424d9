import CivilTime

/// One object in time: its master, and the overrides that replace single occurrences or all from
/// one on (RFC 5545, sections 3.8.4.4 and 3.8.5).
///
/// DTSTART is its first occurrence and counts for COUNT, whether or not the rule gives it. EXDATE
/// takes away what the rules and RDATE give, overrides included.
public struct Series: Sendable {
  /// The component without RECURRENCE-ID; nil where only overrides are known.
  public let master: Component?
  /// The components with RECURRENCE-ID, the one of highest SEQUENCE for each, in order of that.
  public var overrides: [Component] { exceptions.map(\.component) }
  /// Whether it has a rule, an RDATE or an override.
  public var isRecurring: Bool { !rules.isEmpty || extras.count > 1 || !exceptions.isEmpty }

  let placement: Placement?
  let rules: [Recurrence]
  let exceptRules: [Recurrence]
  /// DTSTART and the RDATEs, in order.
  let extras: [Extra]
  let excluded: TimeIndex<Bool>
  private(set) var exceptions: [Exception]
  private(set) var isReplaced = TimeIndex<Bool>()
  /// The exceptions of RANGE=THISANDFUTURE, in order.
  private(set) var turns: [Exception] = []

  /// A start beside the rules.
  struct Extra: Sendable {
    let start: CalendarTime
    /// On the wall clock of DTSTART.
    let wall: WallTime
    /// The length of a PERIOD.
    let extent: Extent?
  }

  /// An override.
  struct Exception: Sendable {
    let component: Component
    let id: CalendarTime
    let placement: Placement
    let isForFuture: Bool
  }

  /// Reads components of one UID and one kind; of several without RECURRENCE-ID the one of highest
  /// SEQUENCE is the master.
  public init(_ components: [Component], zones: CalendarZones) throws(ICalendarError) {
    let isOverride = { (component: Component) in component.first("RECURRENCE-ID") != nil }
    let master = components.filter { !isOverride($0) }.latest
    self.master = master
    placement = try master.flatMap { (master) throws(ICalendarError) in
      try Placement(master, zones: zones)
    }
    exceptions = try Series.exceptions(among: components.filter(isOverride), zones: zones)
    if let master, let start = placement?.start {
      let reader = SetReader(master: master, start: start, zones: zones)
      rules = try reader.rules()
      exceptRules = try reader.rules("EXRULE")
      extras = try reader.extras()
      excluded = try reader.excluded()
    } else {
      (rules, exceptRules, extras, excluded) = ([], [], [], TimeIndex())
    }
    exceptions = exceptions.filter { !isObsolete($0) }
    turns = exceptions.filter(\.isForFuture)
    for exception in exceptions { isReplaced[exception.id] = true }
  }

  private static func exceptions(
    among components: [Component], zones: CalendarZones
  ) throws(ICalendarError) -> [Exception] {
    var known: [(id: CalendarTime, all: [Component])] = []
    var places: [CalendarTime: Int] = [:]
    for component in components {
      guard let id = try component.first("RECURRENCE-ID")?.time(in: zones) else { continue }
      let key = id.zone == nil ? id : .utc(id.instant(in: .utc))
      if let place = places[key] {
        known[place].all.append(component)
      } else {
        places[key] = known.count
        known.append((id, [component]))
      }
    }
    var exceptions: [Exception] = []
    for (id, all) in known {
      guard let component = all.latest, let placement = try Placement(component, zones: zones)
      else { continue }
      let range = component.first("RECURRENCE-ID")?.parameter("RANGE")?.uppercased()
      exceptions.append(
        Exception(
          component: component, id: id, placement: placement,
          isForFuture: range == "THISANDFUTURE"))
    }
    return exceptions.sorted { $0.id.instant(in: .utc) < $1.id.instant(in: .utc) }
  }
}

extension Series {
  /// Whether an override with rules of its own, written before the master's present revision, names
  /// no occurrence: it is what is left of a series that was split.
  private func isObsolete(_ exception: Exception) -> Bool {
    guard let master, let placement, exception.component.sequence < master.sequence else {
      return false
    }
    guard ["RRULE", "RDATE", "EXDATE"].contains(where: { exception.component.first($0) != nil })
    else { return false }
    var wall = exception.id.wallTime
    if let zone = placement.start.zone, exception.id.zone != nil {
      wall = zone.wallTime(at: exception.id.instant(in: zone))
    }
    let length = exception.id.isDate || placement.start.isDate ? 86_400 : 1
    var starts = Starts(self, from: wall, to: wall + length)
    var own = TimeIndex<Bool>()
    own[exception.id] = true
    while let next = starts?.next() {
      let start = next.extra?.start ?? placement.start.form(of: next.wall)
      if own[start] == true, excluded[start] != true { return false }
    }
    return true
  }
}

extension Component {
  /// SEQUENCE, 0 where there is none.
  fileprivate var sequence: Int {
    (try? first("SEQUENCE")?.integer()) ?? 0
  }
}

extension [Component] {
  /// The one of highest SEQUENCE; of equals the one stamped last, of those the first.
  fileprivate var latest: Component? {
    guard count > 1 else { return first }
    let ranked = map { component in
      (component, component.sequence, component.first("DTSTAMP")?.rawValue ?? "")
    }
    var best = ranked[0]
    for next in ranked.dropFirst() where (next.1, next.2) > (best.1, best.2) { best = next }
    return best.0
  }
}
