import ICalendar

/// That somebody is busy, and nothing else; tasks take no time and are left out.
struct BusyEntry {
  let item: FeedItem
  let word: String

  private static let left: Set<String> = ["COMPLETED", "PERCENT-COMPLETE", "PRIORITY", "CREATED"]

  func texts(naming zones: inout FeedZones) throws(ICalendarError) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    for component in item.components where component.isNamed("VEVENT") {
      var draft = ComponentDraft("VEVENT", try item.stamps(of: component, uid: uid))
      for property in component.properties
      where Property.plainNames.contains(property.name) && !Self.left.contains(property.name) {
        draft.properties += try property.plain(in: item.zones)
      }
      draft.properties.append(PropertyDraft("SUMMARY", text: word))
      if item.isPrivate { draft.properties.append(PropertyDraft("CLASS", raw: "PRIVATE")) }
      if item.isCancelled { draft.set(PropertyDraft("TRANSP", raw: "TRANSPARENT")) }
      try zones.takeAll(of: draft, year: item.firstYear)
      texts.append(try draft.bytes())
    }
    return texts
  }

  /// The UID, or where another program chose it, who may have put a name or an address in it, one
  /// that follows from it.
  private var uid: String {
    item.isOwn ? item.object.uid : "x-\(Self.digest(item.object.uid))@daybook"
  }

  /// 128 bits by which UIDs differ (FNV-1a); not a secret.
  private static func digest(_ text: String) -> String {
    [14_695_981_039_346_656_037, 1_099_511_628_211 as UInt64].map { start in
      var hash = start
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
