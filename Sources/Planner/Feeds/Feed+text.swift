import CivilTime
public import ICalendar

/// A feed as text.
public struct FeedText: Sendable {
  /// One VCALENDAR.
  public var bytes: [UInt8]
  /// Where objects lie that could not be read and so are missing.
  public var unreadable: [String]
}

extension Feed {
  /// Writes the feed; `source` is the URL it is fetched from, where that is known. What is sent
  /// rather than fetched says so by `isSent` (RFC 5546, section 3.2.1).
  public func text(
    source: String? = nil, isSent: Bool = false
  ) throws(ICalendarError) -> FeedText {
    var zones = FeedZones()
    var bodies: [[UInt8]] = []
    var unreadable: [String] = []
    for object in objects {
      do throws(ICalendarError) {
        let item = try FeedItem(object, of: office)
        guard isWhole || item.isShown(at: today, from: today - Self.pastSeconds, here: zone) else {
          continue
        }
        var named = zones
        bodies += try bodyTexts(of: item, zones: &named)
        zones = named
      } catch {
        unreadable.append(object.path)
      }
    }
    let lastYear = Day(number: today.seconds / 86_400).year + Self.yearsAhead
    let calendar = ComponentDraft(
      "VCALENDAR", isSent ? sentHeader : header(source: source), zones.definitions(until: lastYear))
    return FeedText(bytes: try calendar.bytes(enclosing: bodies), unreadable: unreadable)
  }

  /// Years for which zones without a yearly rule are described.
  private static let yearsAhead = 5

  private func bodyTexts(
    of item: FeedItem, zones: inout FeedZones
  ) throws(ICalendarError) -> [[UInt8]] {
    switch sight(of: item) {
    case .full where !item.isOwn:
      return try ForeignEntry(item: item).texts(naming: &zones)
    case .full:
      return try entry(of: item, in: .full).texts(naming: &zones)
    case .initials where item.isOwn:
      return try entry(of: item, in: .initials).texts(naming: &zones)
    case .initials, .busy:
      return try BusyEntry(item: item, word: words.busy).texts(naming: &zones)
    }
  }

  /// What of an object this feed's reader may see: what is not public is for its owner alone.
  private func sight(of item: FeedItem) -> Privacy {
    // Who is on duty names nobody but colleagues.
    if case .duty = name, privacy == .initials { return .full }
    guard item.isPrivate, !isWhole else { return privacy }
    return name == .person(item.object.owner) && privacy == .full ? .full : .busy
  }

  private func entry(of item: FeedItem, in sight: Privacy) -> OwnEntry {
    OwnEntry(
      item: item, sight: sight, client: item.object.client.flatMap { clients[$0] },
      clients: clients, people: people, words: words,
      rings: name == .person(item.object.owner), procedure: procedure, keepsAnswers: isWhole)
  }

  private var sentHeader: [PropertyDraft] {
    [
      PropertyDraft("VERSION", raw: "2.0"),
      PropertyDraft("PRODID", raw: Appointment.product),
      PropertyDraft("CALSCALE", raw: "GREGORIAN"),
      PropertyDraft("METHOD", raw: "PUBLISH"),
    ]
  }

  /// RFC 7986, section 5: no UID of the calendar, which some programs take for an item's.
  private func header(source: String?) -> [PropertyDraft] {
    var properties = [
      PropertyDraft("VERSION", raw: "2.0"),
      PropertyDraft("PRODID", raw: Appointment.product),
      PropertyDraft("CALSCALE", raw: "GREGORIAN"),
      PropertyDraft("NAME", text: title),
      PropertyDraft("X-WR-CALNAME", text: title),
      PropertyDraft("COLOR", text: name.colour),
      PropertyDraft("REFRESH-INTERVAL", raw: "PT15M", [Parameter("VALUE", "DURATION")]),
      PropertyDraft("X-PUBLISHED-TTL", raw: "PT15M"),
    ]
    if let source {
      properties.append(PropertyDraft("SOURCE", raw: source, [Parameter("VALUE", "URI")]))
    }
    return properties
  }
}
