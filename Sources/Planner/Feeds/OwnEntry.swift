import CivilTime
import ICalendar
import Procedure

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
  /// The questions of the procedure, for those that are open.
  let procedure: Procedure
  /// Whether answers and approvals come along: for whoever takes the data elsewhere.
  let keepsAnswers: Bool

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
      } else if shows(property) {
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

  /// Whether a property is for the readers of this feed: a colour is for all of them, answers are
  /// for nobody who only subscribes.
  private func shows(_ property: Property) -> Bool {
    let name = property.name
    if ["CLASS", "COLOR", RiskRecord.Name.colour].contains(name) { return true }
    return sight == .full && (keepsAnswers || !RiskRecord.Name.inner.contains(name))
  }

  private func alarms(of component: Component, saying summary: String) -> [ComponentDraft] {
    guard rings, component.isNamed("VEVENT"), item.object.kind == .appointment,
      !component.says("STATUS", "CANCELLED"), !item.isCancelled,
      component.first("DTSTART").flatMap({ CalendarTime($0.valueBytes) })?.isDate == false
    else { return [] }
    let all = component.components(named: "VALARM")
    let kept = all.map(ComponentDraft.init).filter { !Self.isUsual($0) }
    guard sight == .full, !kept.isEmpty else { return [Self.alarm(saying: summary)] }
    // What the owner has asked for besides comes beside the usual one.
    return all.allSatisfy(\.isAsked) ? kept + [Self.alarm(saying: summary)] : kept
  }

  private static func alarm(saying text: String) -> ComponentDraft {
    ComponentDraft(
      "VALARM",
      [
        PropertyDraft("ACTION", raw: "DISPLAY"), PropertyDraft("TRIGGER", duration: notice),
        PropertyDraft("DESCRIPTION", text: text),
      ])
  }

  /// Whether a feed has put it there, in whatever words.
  private static func isUsual(_ alarm: ComponentDraft) -> Bool {
    var unsaid = alarm
    if alarm.properties.contains(where: { $0.name == "DESCRIPTION" }) {
      unsaid.set(PropertyDraft("DESCRIPTION", text: ""))
    }
    return unsaid == Self.alarm(saying: "")
  }
}
