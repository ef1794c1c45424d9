import CivilTime
import ICalendar
import Procedure

/// A cadence as the store keeps it: a VTODO that recurs on the days of contact; a contact with a
/// result is an exception to it (RFC 5545, section 3.8.4.4).
extension Cadence {
  private enum Name {
    static let due = "X-DAYBOOK-TERM-END"
    static let kind = "X-DAYBOOK-CADENCE"
    static let rule = "X-DAYBOOK-RULE"
    static let result = "X-DAYBOOK-RESULT"
    static let stage = "X-DAYBOOK-STAGE"
    static let nextExpiry = "X-DAYBOOK-NEXT-EXPIRY"
    static let nextPremium = "X-DAYBOOK-NEXT-PREMIUM"
  }

  /// The category of every cadence.
  static let category = "RENEWAL"

  /// Whether an object is a cadence.
  static func isKept(in object: StoredObject) -> Bool {
    object.kind == .task && object.ref == nil && object.calendar.hasSuffix("/renewals")
  }

  /// The UID, one for each policy and term.
  func uid(in office: String) -> String { "\(policy.ref)-\(due)-\(office)@daybook" }

  /// Reads a kept cadence of a policy.
  init(_ object: StoredObject, of policy: Policy) throws(Fault) {
    let text = try object.calendarText()
    let todos = text.components(named: "VTODO")
    guard let master = todos.first(where: { $0.first("RECURRENCE-ID") == nil }) else {
      throw .damaged("\(object.path): there is no VTODO in it")
    }
    func day(_ property: Property?) -> Day? {
      (try? property?.time(in: text.zones))?.wallTime.day
    }
    guard let kind = master.first(Name.kind).flatMap({ Kind(rawValue: $0.text) }),
      let due = day(master.first(Name.due)), let start = day(master.first("DTSTART"))
    else { throw .damaged("\(object.path): it is no cadence of \(policy.ref)") }
    var days = [start]
    for property in master.all("RDATE") {
      days += ((try? property.times(in: text.zones)) ?? []).map(\.wallTime.day)
    }
    self.init(
      policy: policy, kind: kind, due: due, rule: master.first(Name.rule)?.text ?? "",
      days: Set(days).sorted())
    for component in todos {
      guard let day = day(component.first("RECURRENCE-ID")) else { continue }
      put(Touch(component, on: day, zones: text.zones))
    }
    ending = master.first(Name.result).flatMap { Ending(rawValue: $0.text) }
    if ending == nil, master.says("STATUS", "CANCELLED") || master.says("STATUS", "COMPLETED") {
      ending = .replaced
    }
    ended = master.stamp("COMPLETED") ?? (ending == nil ? nil : master.stamp("LAST-MODIFIED"))
    self.object = object
  }

  /// The object that keeps a new cadence.
  func object(title: String, clause: String, parent: String, office: String, at now: Instant)
    throws(ICalendarError) -> StoredObject
  {
    let uid = uid(in: office)
    var properties = [
      PropertyDraft("UID", raw: uid), PropertyDraft("DTSTAMP", time: .utc(now)),
      PropertyDraft("CREATED", time: .utc(now)), PropertyDraft("LAST-MODIFIED", time: .utc(now)),
      PropertyDraft("SEQUENCE", integer: 0), PropertyDraft("SUMMARY", text: title),
    ]
    properties += days + state
    properties += [
      PropertyDraft("CATEGORIES", list: [Self.category]),
      PropertyDraft("RELATED-TO", text: parent, [Parameter("RELTYPE", "PARENT")]),
      PropertyDraft(DaybookProperty.policy, raw: policy.ref.description),
      PropertyDraft("X-DAYBOOK-CLAUSE", text: clause),
      PropertyDraft(Name.kind, raw: kind.rawValue), PropertyDraft(Name.rule, raw: rule),
      PropertyDraft(Name.due, time: .date(due)),
    ]
    let exceptions = touches.filter(\.isWritten).map { touch in
      exception(touch, uid: uid, title: title, sequence: 0, at: now)
    }
    let calendar = ComponentDraft(
      "VCALENDAR",
      [PropertyDraft("VERSION", raw: "2.0"), PropertyDraft("PRODID", raw: Appointment.product)],
      [ComponentDraft("VTODO", properties)] + exceptions)
    return StoredObject(
      calendar: "\(policy.broker)/renewals", name: "\(uid).ics", uid: uid, kind: .task, ref: nil,
      owner: policy.broker, client: policy.client, sequence: 0, text: try calendar.bytes())
  }

  /// The kept text with what has become of the cadence; nothing else in it is touched.
  func edited(_ text: CalendarText, sequence: Int, at now: Instant) throws(ICalendarError)
    -> CalendarText
  {
    try text.edited { (edit) throws(ICalendarError) in
      let todos = text.components(named: "VTODO")
      guard let calendar = text.calendar,
        let master = todos.first(where: { $0.first("RECURRENCE-ID") == nil })
      else { return }
      let stamps = [
        PropertyDraft("DTSTAMP", time: .utc(now)), PropertyDraft("LAST-MODIFIED", time: .utc(now)),
        PropertyDraft("SEQUENCE", integer: sequence),
      ]
      for name in ["RDATE", "COMPLETED", Name.result] { edit.removeAll(name, in: master) }
      for draft in stamps + days + state { try edit.set(draft, in: master) }
      let before = Dictionary(
        todos.compactMap { todo in
          let day = (try? todo.first("RECURRENCE-ID")?.time(in: text.zones))?.wallTime.day
          return day.map { ($0, todo) }
        }, uniquingKeysWith: { first, _ in first })
      for touch in touches where touch.isWritten {
        let kept = before[touch.day]
        if let kept, Touch(kept, on: touch.day, zones: text.zones) == touch { continue }
        if let kept { edit.remove(kept) }
        try edit.insert(
          exception(
            touch, uid: master.first("UID")?.rawValue ?? "",
            title: master.first("SUMMARY")?.text ?? "", sequence: sequence, at: now),
          in: calendar)
      }
    }
  }

  /// DTSTART and RDATE.
  private var days: [PropertyDraft] {
    var drafts: [PropertyDraft] = []
    if let first = touches.first { drafts.append(PropertyDraft("DTSTART", time: .date(first.day))) }
    let more = touches.dropFirst().map { CalendarTime.date($0.day) }
    if !more.isEmpty { drafts.append(PropertyDraft("RDATE", times: more)) }
    return drafts
  }

  private var state: [PropertyDraft] {
    let done = touches.count { $0.result != nil }
    guard let ending, let ended else {
      return [
        PropertyDraft("STATUS", raw: done == 0 ? "NEEDS-ACTION" : "IN-PROCESS"),
        PropertyDraft("PERCENT-COMPLETE", integer: done * 100 / max(1, touches.count)),
      ]
    }
    return [
      PropertyDraft("STATUS", raw: ending == .replaced ? "CANCELLED" : "COMPLETED"),
      PropertyDraft("PERCENT-COMPLETE", integer: 100),
      PropertyDraft("COMPLETED", time: .utc(ended)),
      PropertyDraft(Name.result, raw: ending.rawValue),
    ]
  }

  private func exception(
    _ touch: Touch, uid: String, title: String, sequence: Int, at now: Instant
  ) -> ComponentDraft {
    var properties = [
      PropertyDraft("UID", raw: uid), PropertyDraft("RECURRENCE-ID", time: .date(touch.day)),
      PropertyDraft("DTSTAMP", time: .utc(now)), PropertyDraft("LAST-MODIFIED", time: .utc(now)),
      PropertyDraft("SEQUENCE", integer: sequence),
      PropertyDraft("DTSTART", time: .date(touch.day)),
      PropertyDraft("SUMMARY", text: title),
      PropertyDraft("STATUS", raw: touch.result == nil ? "NEEDS-ACTION" : "COMPLETED"),
    ]
    if let done = touch.done { properties.append(PropertyDraft("COMPLETED", time: .utc(done))) }
    if let note = touch.note { properties.append(PropertyDraft("COMMENT", text: note)) }
    properties.append(PropertyDraft("CATEGORIES", list: [Self.category]))
    if let result = touch.result { properties.append(PropertyDraft(Name.result, text: result)) }
    if let stage = touch.stage { properties.append(PropertyDraft(Name.stage, raw: stage.rawValue)) }
    if let by = touch.by {
      properties.append(PropertyDraft(DaybookProperty.owner, text: by.description))
    }
    if let day = touch.nextExpiry {
      properties.append(PropertyDraft(Name.nextExpiry, time: .date(day)))
    }
    if let premium = touch.nextPremium {
      properties.append(PropertyDraft(Name.nextPremium, integer: premium))
    }
    for (_, drafts) in touch.risk.properties(zone: .utc) { properties += drafts }
    return ComponentDraft("VTODO", properties)
  }
}

extension Touch {
  fileprivate init(_ component: Component, on day: Day, zones: CalendarZones) {
    self.init(day)
    result = component.first("X-DAYBOOK-RESULT")?.text
    stage = component.first("X-DAYBOOK-STAGE").flatMap { RenewalStage(rawValue: $0.text) }
    note = component.first("COMMENT")?.text
    done = component.stamp("COMPLETED")
    by = component.first(DaybookProperty.owner).map { PersonID($0.text) }
    nextExpiry = (try? component.first("X-DAYBOOK-NEXT-EXPIRY")?.time(in: zones))?.wallTime.day
    nextPremium = component.first("X-DAYBOOK-NEXT-PREMIUM").flatMap { try? $0.integer() }
    risk = RiskRecord(component, zones: zones, here: .utc)
  }
}

extension StoredObject {
  /// The policy whose contacts it keeps, which its UID names; nil for anything else.
  var policyOfTouches: Ref? {
    guard kind == .task, ref == nil, let name = uid.split(separator: "-").first,
      let policy = Ref(String(name)), policy.kind == .policy
    else { return nil }
    return policy
  }
}
