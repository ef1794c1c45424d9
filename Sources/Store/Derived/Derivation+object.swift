public import CivilTime
public import ICalendar
public import Planner

extension Derivation {
  /// Works out what follows from an object.
  ///
  /// Of an object that recurs, only occurrences that begin within `window` count; days and
  /// floating times are read in `zone`. What rings without an alarm of its own is told by `bells`.
  public init(
    of object: StoredObject, within window: Span, zone: Zone, roster: Roster, bells: Bells
  ) throws(ICalendarError) {
    guard object.kind != .availability else { return }
    let text = try CalendarText(object.text)
    if object.kind == .journal {
      todo = text.components(named: "VJOURNAL").first
        .flatMap { DerivedTodo(notice: $0, to: object.owner) }
      return
    }
    let laid = try Laid(of: text, within: window, zone: zone)
    isSeries = laid.isSeries
    if let component = laid.components.first, component.isNamed("VTODO") {
      todo = DerivedTodo(component, owner: object.owner)
    }
    var parts: [Int: Part] = [:]
    for one in laid.occurrences {
      let line = one.component.lineNumber
      let part = parts[line] ?? Part(one.component, of: object, roster: roster, zones: laid.zones)
      parts[line] = part
      add(one, part: part, of: object, bells: bells)
    }
    // What its master can't be read for rings not; whoever opens it is told why.
    for ring in (try? bells.rings(of: object)) ?? [] where !laid.hasDismissed(ring, of: object) {
      alarms.append(DerivedAlarm(due: ring.due, key: ring.key))
    }
    var keys = Set(spans.map(\.participant))
    if isSeries {
      // What has no occurrence within the window may still take time beyond it.
      for component in laid.components {
        let part =
          parts[component.lineNumber]
          ?? Part(component, of: object, roster: roster, zones: laid.zones)
        keys.formUnion(part.participants)
      }
    }
    participants = keys.sorted()
  }

  private mutating func add(
    _ one: Laid.Occurrence, part: Part, of object: StoredObject, bells: Bells
  ) {
    guard !part.isCancelled else { return }
    for participant in part.participants {
      spans.append(
        DerivedSpan(
          participant: participant, span: one.span, isBusy: part.isBusy,
          recurrence: one.recurrence))
    }
    for alarm in part.alarms {
      alarm.add(for: one, to: &alarms)
    }
    guard object.kind == .appointment, part.isBusy, !part.hasOwnAlarms, !one.start.isDate else {
      return
    }
    for ring in bells.rings(before: one.span.start, recurrence: one.recurrence)
    where part.dismissals[AlarmKey(ring.key).name].map({ $0 < ring.due }) ?? true {
      alarms.append(DerivedAlarm(due: ring.due, key: ring.key))
    }
  }
}

extension DerivedTodo {
  /// A notice waits until it is seen; no other entry of a journal does.
  fileprivate init?(notice journal: Component, to owner: PersonID) {
    guard journal.first("CATEGORIES")?.list.contains("NOTICE") == true else { return nil }
    self.init(
      owner: owner.description, isOpen: journal.first("STATUS")?.rawValue.uppercased() == "DRAFT",
      parent: nil, clause: nil)
  }

  fileprivate init(_ component: Component, owner: PersonID) {
    let parent = component.all("RELATED-TO").first {
      ($0.parameter("RELTYPE") ?? "PARENT").uppercased() == "PARENT"
    }
    let status = component.first("STATUS")?.rawValue.uppercased()
    self.init(
      owner: owner.description, isOpen: status != "COMPLETED" && status != "CANCELLED",
      parent: parent?.text, clause: component.first("X-DAYBOOK-CLAUSE")?.text)
  }
}

/// What one component says for each of its occurrences.
private struct Part {
  var participants: [String]
  var isBusy: Bool
  var isCancelled: Bool
  var alarms: [AlarmRule]
  /// When alarms of the office's own were last dismissed, by name.
  var dismissals: [String: Instant]
  /// Whether it carries alarms that somebody else has set.
  var hasOwnAlarms: Bool

  init(_ component: Component, of object: StoredObject, roster: Roster, zones: CalendarZones) {
    participants = [object.owner.description]
    if let client = object.client { participants.append(client.description) }
    isBusy = component.isNamed("VEVENT")
    isCancelled = false
    for property in component.properties {
      if property.isNamed("STATUS") {
        isCancelled = property.rawValue.uppercased() == "CANCELLED"
      } else if property.isNamed("TRANSP") {
        isBusy = isBusy && property.rawValue.uppercased() != "TRANSPARENT"
      } else if property.isNamed("ATTENDEE") {
        if let id = Self.attendee(property, roster), !participants.contains(id) {
          participants.append(id)
        }
      } else if property.isNamed("LOCATION") {
        let place = property.text
        if roster.knows(place), !participants.contains(place) { participants.append(place) }
      }
    }
    dismissals = component.dismissals(of: object.uid)
    let set = component.components.enumerated().filter { _, inner in
      inner.isNamed("VALARM") && !inner.isAlarmOfTheHouse(in: object.uid)
    }
    // What was asked for besides does not stand in the way of the usual ones.
    hasOwnAlarms = set.contains { _, inner in
      inner.first("UID")?.rawValue.hasPrefix(AlarmKey.asked) != true
    }
    alarms = set.compactMap { place, inner in AlarmRule(inner, place: place, zones: zones) }
  }

  /// The id of an attendee of the office who has not declined.
  private static func attendee(_ property: Property, _ roster: Roster) -> String? {
    var id = property.mailAddress.flatMap { roster.id(mail: $0) }
    for parameter in property.parameters {
      let value = parameter.values.first ?? ""
      switch parameter.name {
      case "PARTSTAT" where value.uppercased() == "DECLINED": return nil
      case "X-DAYBOOK-OWNER" where roster.knows(value): id = value
      default: break
      }
    }
    if let id { return id }
    // Somebody without a mail address has a URN that ends with the id.
    guard let end = property.rawValue.split(separator: ":").last.map(String.init) else {
      return nil
    }
    return roster.knows(end) ? end : nil
  }
}

extension Component {
  /// When each alarm of the office's own was dismissed, by its name.
  fileprivate func dismissals(of uid: String) -> [String: Instant] {
    var found: [String: Instant] = [:]
    for inner in components where inner.isNamed("VALARM") {
      guard let id = inner.first("UID")?.rawValue, let name = AlarmKey.name(ofAlarm: id, of: uid),
        let seen = inner.first("ACKNOWLEDGED").flatMap({ CalendarTime($0.valueBytes) })
      else { continue }
      found[name] = seen.instant(in: .utc)
    }
    return found
  }

  /// Whether the office has written an alarm down itself: dismissed, or put off.
  fileprivate func isAlarmOfTheHouse(in uid: String) -> Bool {
    guard let id = first("UID")?.rawValue else { return false }
    // What was put off here is said again by its reminder.
    return AlarmKey.name(ofAlarm: id, of: uid) != nil || id.hasPrefix(AlarmKey.snooze)
  }
}

extension Laid {
  /// Whether a ring of a task was dismissed after it was due.
  fileprivate func hasDismissed(_ ring: Bells.Ring, of object: StoredObject) -> Bool {
    guard let master = components.first(where: { $0.first("RECURRENCE-ID") == nil }) else {
      return false
    }
    return master.dismissals(of: object.uid)[AlarmKey(ring.key).name].map { $0 >= ring.due }
      ?? false
  }
}
