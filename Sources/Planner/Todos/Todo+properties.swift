import CivilTime
import ICalendar
import Procedure

/// The properties of a VTODO that say what a to-do is.
extension Todo {
  enum Name {
    static let work = "ESTIMATED-DURATION"
    static let duration = "X-DAYBOOK-DURATION"
    static let latest = "X-DAYBOOK-LATEST"
    static let legalDue = "X-DAYBOOK-LEGAL-DUE"
    static let baselineStart = "X-DAYBOOK-BASELINE-START"
    static let baselineDue = "X-DAYBOOK-BASELINE-DUE"
    static let blocked = "X-DAYBOOK-BLOCKED"
    static let clause = "X-DAYBOOK-CLAUSE"
    static let template = "X-DAYBOOK-TEMPLATE"
    static let step = "X-DAYBOOK-STEP"
    static let classOfBusiness = "X-DAYBOOK-CLASS"
    static let openedBy = "X-DAYBOOK-OPENED-BY"
    static let keep = "X-DAYBOOK-KEEP"
    static let reason = "X-DAYBOOK-REASON"
    static let askedBy = "X-DAYBOOK-ASKED-BY"
    static let clock = "X-DAYBOOK-CLOCK"
    static let stop = "X-DAYBOOK-CLOCK-STOP"
    /// On RELATED-TO: the gap counts working days or hours.
    static let working = Parameter("X-DAYBOOK-GAP-OF", "WORKING-TIME")
  }

  /// Every property that the to-do decides, by name; a name without any is taken out of the text.
  func properties() -> [(name: String, drafts: [PropertyDraft])] {
    func time(_ name: String, _ wall: WallTime?) -> (String, [PropertyDraft]) {
      (name, wall.map { [PropertyDraft(name, time: .zoned($0, zone))] } ?? [])
    }
    func text(_ name: String, _ value: String?) -> (String, [PropertyDraft]) {
      (name, value.map { [PropertyDraft(name, text: $0)] } ?? [])
    }
    var all: [(name: String, drafts: [PropertyDraft])] = [
      ("SUMMARY", [PropertyDraft("SUMMARY", text: title)]),
      ("STATUS", [PropertyDraft("STATUS", raw: state.rawValue)]),
      ("PERCENT-COMPLETE", [PropertyDraft("PERCENT-COMPLETE", integer: percent)]),
      // RFC 5545, section 3.8.2.3: what is due earlier than it begins begins then.
      time("DTSTART", start.map { start in due.map { min(start, $0) } ?? start }), time("DUE", due),
      ("COMPLETED", completed.map { [PropertyDraft("COMPLETED", time: .utc($0))] } ?? []),
      (Name.work, [PropertyDraft(Name.work, raw: WorkLength.minutes(work).text)]),
      (Name.duration, duration.map { [PropertyDraft(Name.duration, raw: $0.text)] } ?? []),
      time(Name.latest, latest),
      (
        Name.legalDue,
        legalDue.map { [PropertyDraft(Name.legalDue, time: .date($0))] } ?? []
      ),
      time(Name.baselineStart, baseline?.start), time(Name.baselineDue, baseline?.due),
      text(Name.blocked, blocked), text(Name.clause, clause), text(Name.template, template),
      text(Name.step, step), text(Name.classOfBusiness, classOfBusiness),
      text(Name.openedBy, openedBy), text(Name.askedBy, askedBy?.description),
      ("CATEGORIES", isNote ? [PropertyDraft("CATEGORIES", list: [Todo.noteCategory])] : []),
      ("CLASS", isConfidential ? [PropertyDraft("CLASS", raw: "CONFIDENTIAL")] : []),
      (Name.keep, keptBy.isEmpty ? [] : [PropertyDraft(Name.keep, list: keptBy)]),
      (Name.reason, reasons.map { PropertyDraft(Name.reason, text: $0) }),
      ("RELATED-TO", relations),
      (Name.clock, clocks.map(\.draft)), (Name.stop, clocks.flatMap(\.stopDrafts)),
    ]
    all += risk.properties(zone: zone)
    if let incident { all += incident.properties() }
    return all.map { ($0.0, $0.1) }
  }

  private var relations: [PropertyDraft] {
    let up = parent.map {
      [PropertyDraft("RELATED-TO", text: $0, [Parameter("RELTYPE", "PARENT")])]
    }
    return (up ?? []) + links.map(\.draft)
  }
}

extension Link {
  fileprivate var draft: PropertyDraft {
    var parameters = [Parameter("RELTYPE", kind.rawValue)]
    if !gap.isZero { parameters += [Parameter("GAP", gap.text), Todo.Name.working] }
    return PropertyDraft("RELATED-TO", text: uid, parameters)
  }

  /// Reads a RELATED-TO of a temporal type; a gap that another program wrote counts as working time.
  init?(_ property: Property) {
    guard let kind = property.parameter("RELTYPE").flatMap({ Kind(rawValue: $0.uppercased()) })
    else { return nil }
    let gap = property.parameter("GAP").flatMap { WorkLength($0) } ?? .days(0)
    self.init(property.text, kind, gap: gap)
  }
}

extension KeptClock {
  fileprivate var draft: PropertyDraft {
    var parameters = [Parameter("RULE", rule)]
    if let extendedBy { parameters.append(Parameter("EXTENDED-BY", extendedBy)) }
    if let approvedBy { parameters.append(Parameter("APPROVED-BY", approvedBy.description)) }
    if let met { parameters.append(Parameter("MET", CalendarTime.utc(met).description)) }
    return PropertyDraft(
      Todo.Name.clock, raw: CalendarTime.utc(anchor).description, parameters)
  }

  fileprivate var stopDrafts: [PropertyDraft] {
    stops.map { stop in
      var parameters = [
        Parameter("RULE", rule), Parameter("FROM", stop.from.description),
      ]
      if let until = stop.until { parameters.append(Parameter("UNTIL", until.description)) }
      return PropertyDraft(Todo.Name.stop, text: stop.reason, parameters)
    }
  }

  /// Reads the clocks of a component with their stops.
  static func all(in component: Component) -> [KeptClock] {
    component.all(Todo.Name.clock).compactMap { property in
      guard let rule = property.parameter("RULE"),
        let anchor = CalendarTime(property.valueBytes)?.instant(in: .utc)
      else { return nil }
      var clock = KeptClock(rule: rule, anchor: anchor)
      clock.extendedBy = property.parameter("EXTENDED-BY")
      clock.approvedBy = property.parameter("APPROVED-BY").map { PersonID($0) }
      clock.met = property.parameter("MET").flatMap { CalendarTime(Array($0.utf8)) }?
        .instant(in: .utc)
      for stop in component.all(Todo.Name.stop) where stop.parameter("RULE") == rule {
        guard let from = stop.parameter("FROM").flatMap({ Day($0) }) else { continue }
        clock.stops.append(
          ClockState.Stop(
            from: from, until: stop.parameter("UNTIL").flatMap { Day($0) }, reason: stop.text))
      }
      return clock
    }
  }
}
