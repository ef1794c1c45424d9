import CivilTime
import ICalendar

/// What another program wrote, byte for byte: only LAST-MODIFIED, and what a feed must have, is
/// set where it is missing.
struct ForeignEntry {
  let item: FeedItem

  func texts(naming zones: inout FeedZones) throws(ICalendarError) -> [[UInt8]] {
    var edit = CalendarEdit(item.text)
    var isEdited = false
    for component in item.components {
      for draft in missing(in: component) {
        try edit.set(draft, in: component)
        isEdited = true
      }
      for property in component.properties where Property.timeNames.contains(property.name) {
        guard try !stands(property, naming: &zones) else { continue }
        isEdited = true
        edit.remove(property)
        for draft in try property.plain(in: item.zones) { try edit.insert(draft, in: component) }
        for zone in try property.plain(in: item.zones).compactMap(\.zone) {
          _ = zones.take(zone, as: zone.identifier, year: item.firstYear)
        }
      }
    }
    guard isEdited else { return try item.components.map(Self.wireText) }
    let edited = try edit.result()
    return try edited.roots.flatMap(\.components)
      .filter { $0.isNamed("VEVENT") || $0.isNamed("VTODO") }.map(Self.wireText)
  }

  private func missing(in component: Component) -> [PropertyDraft] {
    var drafts: [PropertyDraft] = []
    let modified = item.lastModified(of: component)
    if component.stamp("LAST-MODIFIED") != modified {
      drafts.append(PropertyDraft("LAST-MODIFIED", time: .utc(modified)))
    }
    if component.first("DTSTAMP") == nil {
      drafts.append(PropertyDraft("DTSTAMP", time: .utc(item.modified)))
    }
    if component.first("UID") == nil {
      drafts.append(PropertyDraft("UID", text: item.object.uid))
    }
    return drafts
  }

  /// Whether a time means in the feed what it means where it stands.
  private func stands(
    _ property: Property, naming zones: inout FeedZones
  ) throws(ICalendarError) -> Bool {
    if let (name, zone) = try property.namedZone(in: item.zones) {
      return zones.take(zone, as: name, year: item.firstYear)
    }
    guard item.zones.ofFloatingTimes != nil else { return true }
    return !(try property.plain(in: item.zones).contains { $0.zone != nil })
  }

  /// The bytes of a component, written anew only where they would not travel: lines that end
  /// otherwise than by CRLF or are folded inside of a character.
  private static func wireText(_ component: Component) throws(ICalendarError) -> [UInt8] {
    let bytes = component.bytes
    return travels(bytes) ? bytes : try ComponentDraft(component).bytes()
  }

  private static func travels(_ bytes: [UInt8]) -> Bool {
    var position = 0
    while position < bytes.count {
      switch bytes[position] {
      case 0x0D:
        guard position + 1 < bytes.count, bytes[position + 1] == 0x0A else { return false }
        if position + 3 < bytes.count, bytes[position + 2] == 0x20 || bytes[position + 2] == 0x09,
          bytes[position + 3] & 0xC0 == 0x80
        {
          return false
        }
        position += 2
      case 0x0A: return false
      default: position += 1
      }
    }
    return bytes.last == 0x0A
  }
}

extension PropertyDraft {
  /// The zone that its TZID names.
  fileprivate var zone: Zone? {
    parameters.first { $0.name == "TZID" }?.values.first.flatMap(Zone.init(identifier:))
  }
}
