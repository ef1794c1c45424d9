import CivilTime
import ICalendar

/// What the office wrote itself, in words for those who may read it or in initials.
struct OwnEntry {
  let item: FeedItem
  let sight: Privacy
  let client: Client?
  let clients: ClientBook
  let people: [PersonID: Person]
  let words: FeedWords
  /// Whether the reader is the owner, who wants to be reminded.
  let rings: Bool

  /// How long before the start the owner's calendar rings.
  static let notice = CalendarDuration(seconds: -15 * 60)

  func texts(naming zones: inout FeedZones) throws(ICalendarError) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    for component in item.components {
      let draft = try draft(of: component)
      try zones.takeAll(of: draft, year: item.firstYear)
      texts.append(try draft.bytes())
    }
    return texts
  }

  private func draft(of component: Component) throws(ICalendarError) -> ComponentDraft {
    var draft = ComponentDraft(component.name, try item.stamps(of: component))
    for property in component.properties where !FeedItem.stampNames.contains(property.name) {
      if Property.plainNames.contains(property.name) {
        draft.properties += try property.plain(in: item.zones)
      } else if sight == .full || property.isNamed("CLASS") {
        draft.properties.append(PropertyDraft(property))
      }
    }
    let summary = summary(of: component)
    draft.set(PropertyDraft("SUMMARY", text: summary))
    draft.set(PropertyDraft("DESCRIPTION", text: description(of: component)))
    if sight != .full, let room = room(of: component) {
      draft.set(PropertyDraft("LOCATION", text: room))
    }
    draft.components = alarms(of: component, saying: summary)
    return draft
  }

  private func summary(of component: Component) -> String {
    let purpose = policy?.classOfBusiness ?? component.first("SUMMARY")?.text ?? ""
    let place = policy?.insurer ?? component.first("LOCATION")?.text
    var parts: [String?]
    if sight == .full {
      parts = [client?.name(in: words.language), purpose, place]
    } else {
      let veil = NameVeil(clients, about: client)
      parts = [
        client.map { Initials.of($0.name(in: words.language)) },
        veil.cover(purpose), room(of: component),
      ]
    }
    parts.removeAll { $0?.isEmpty ?? true }
    let text = parts.compactMap(\.self).joined(separator: " · ")
    return component.says(DaybookProperty.outcome, "NO-SHOW") ? words.noShow(text) : text
  }

  /// The policy, where it is one.
  private var policy: Policy? {
    item.object.kind == .policy ? try? Policy(item.object) : nil
  }

  /// The reference first, by which the bot knows it.
  private func description(of component: Component) -> String {
    let ref = item.object.ref?.description ?? ""
    guard sight == .full else { return ref }
    let head = [ref, item.object.client?.description, policy?.number].compactMap(\.self)
      .joined(separator: " · ")
    let notes = component.first("DESCRIPTION")?.text
    return [head, notes].compactMap(\.self).joined(separator: "\n")
  }

  /// The office's own room; any other place may be somebody's home.
  private func room(of component: Component) -> String? {
    let id = component.all("ATTENDEE")
      .first { $0.parameter("CUTYPE")?.uppercased() == "ROOM" }
      .flatMap { $0.parameter(DaybookProperty.owner) }
    guard let id, let room = people[PersonID(id)], room.isRoom else { return nil }
    return room.name(in: words.language)
  }

  private func alarms(of component: Component, saying summary: String) -> [ComponentDraft] {
    guard rings, component.isNamed("VEVENT"), item.object.kind == .appointment,
      !component.says("STATUS", "CANCELLED"), !item.isCancelled,
      component.first("DTSTART").flatMap({ CalendarTime($0.valueBytes) })?.isDate == false
    else { return [] }
    let kept = component.components(named: "VALARM")
    if sight == .full, !kept.isEmpty { return kept.map(ComponentDraft.init) }
    return [
      ComponentDraft(
        "VALARM",
        [
          PropertyDraft("ACTION", raw: "DISPLAY"),
          PropertyDraft("TRIGGER", duration: Self.notice),
          PropertyDraft("DESCRIPTION", text: summary),
        ])
    ]
  }
}

extension FeedItem {
  /// Properties that every component of a feed carries, written by the feed.
  static let stampNames: Set<String> = ["UID", "DTSTAMP", "LAST-MODIFIED"]

  /// UID, DTSTAMP and LAST-MODIFIED of a component, the master's advanced to that of the whole.
  func stamps(
    of component: Component, uid: String? = nil
  ) throws(ICalendarError) -> [PropertyDraft] {
    [
      PropertyDraft("UID", text: uid ?? object.uid),
      PropertyDraft("DTSTAMP", time: .utc(component.stamp("DTSTAMP") ?? modified)),
      PropertyDraft("LAST-MODIFIED", time: .utc(lastModified(of: component))),
    ]
  }

  func lastModified(of component: Component) -> Instant {
    let own = component.stamp("LAST-MODIFIED") ?? component.stamp("DTSTAMP")
    return component.first("RECURRENCE-ID") == nil ? modified : own ?? modified
  }
}

extension FeedZones {
  /// Notes the zones that a component written by the feed names.
  mutating func takeAll(of draft: ComponentDraft, year: Int?) throws(ICalendarError) {
    for property in draft.properties where Property.timeNames.contains(property.name) {
      guard let name = property.parameters.first(where: { $0.name == "TZID" })?.values.first,
        let zone = Zone(identifier: name)
      else { continue }
      guard take(zone, as: name, year: year) else {
        throw ICalendarError(.unknownZone(name))
      }
    }
  }
}
