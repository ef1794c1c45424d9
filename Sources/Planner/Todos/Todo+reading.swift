import CivilTime
import ICalendar
import Procedure

extension Todo {
  /// Reads a kept VTODO; floating times and days are those of the given zone.
  init(_ object: StoredObject, here: Zone) throws(Fault) {
    let text = try object.calendarText()
    guard
      let component = text.components(named: "VTODO").first(where: {
        $0.first("RECURRENCE-ID") == nil
      })
    else { throw .damaged("\(object.path): there is no VTODO in it") }
    self.init(component, of: object, zones: text.zones, here: here)
  }

  private init(_ component: Component, of object: StoredObject, zones: CalendarZones, here: Zone) {
    // One walk over the properties: a plan is read whole for every reply about it.
    var first: [String: Property] = [:]
    var relations: [Property] = []
    var reasons: [String] = []
    for property in component.properties {
      let name = property.name
      switch name {
      case "RELATED-TO": relations.append(property)
      case Name.reason: reasons.append(property.text)
      default: if first[name] == nil { first[name] = property }
      }
    }
    let start = try? first["DTSTART"]?.time(in: zones)
    let due = try? first["DUE"]?.time(in: zones)
    let zone = [start, due].compactMap { $0?.zone }.first { $0 != .utc } ?? here
    func wall(_ name: String) -> WallTime? {
      guard let time = try? first[name]?.time(in: zones) else { return nil }
      return zone.wallTime(at: time.instant(in: zone))
    }
    self.init(
      ref: object.ref, uid: object.uid, owner: object.owner, client: object.client,
      title: first["SUMMARY"]?.text ?? "", start: wall("DTSTART"),
      due: wall("DUE").map { due?.isDate == true ? $0 + 64_800 : $0 },
      work: first[Name.work].flatMap { WorkLength($0.rawValue) }?.minutesOfWork ?? 30,
      duration: first[Name.duration].flatMap { WorkLength($0.rawValue) },
      clause: first[Name.clause]?.text, zone: zone)
    latest = wall(Name.latest)
    legalDue = wall(Name.legalDue)?.day
    if let from = wall(Name.baselineStart), let to = wall(Name.baselineDue) {
      baseline = Baseline(start: from, due: to)
    }
    state = first["STATUS"].flatMap { State(rawValue: $0.rawValue.uppercased()) } ?? .open
    percent = (try? first["PERCENT-COMPLETE"]?.integer()) ?? 0
    blocked = first[Name.blocked]?.text
    links = relations.compactMap { Link($0) }
    parent =
      relations.first { ($0.parameter("RELTYPE") ?? "PARENT").uppercased() == "PARENT" }?
      .text
    template = first[Name.template]?.text
    step = first[Name.step]?.text
    classOfBusiness = first[Name.classOfBusiness]?.text
    openedBy = first[Name.openedBy]?.text
    isNote = first["CATEGORIES"]?.list.contains(Self.noteCategory) ?? false
    every = isNote ? first["RRULE"]?.rawValue : nil
    askedBy = first[Name.askedBy].map { PersonID($0.text) }
    isConfidential = first["CLASS"]?.rawValue.uppercased() == "CONFIDENTIAL"
    self.reasons = reasons
    keptBy = first[Name.keep]?.list ?? []
    risk = RiskRecord(component, zones: zones, here: zone)
    clocks = KeptClock.all(in: component)
    if object.ref?.kind == .case { incident = Incident(component, of: object.owner) }
    completed = (try? first["COMPLETED"]?.time(in: zones))?.instant(in: .utc)
    created = (try? first["CREATED"]?.time(in: zones))?.instant(in: .utc)
    sequence = object.sequence
  }
}

extension WorkLength {
  /// The minutes of a length that is no span of days.
  var minutesOfWork: Int? {
    if case .minutes(let minutes) = self { minutes } else { nil }
  }
}
