import CivilTime
import ICalendar

extension CalendarText {
  /// The highest SEQUENCE of its components.
  var sequence: Int {
    let roots = calendar?.components ?? []
    return roots.compactMap { try? $0.first("SEQUENCE")?.integer() }.max() ?? 0
  }
}

extension [Series] {
  /// The busy time of their occurrences in the three years up to an instant, at most a thousand of
  /// them; of what does not recur, whenever it is.
  func engagements(of object: StoredObject, until last: Instant, _ zone: Zone) -> [Engagement] {
    let first = contains(where: \.isRecurring) ? last - 3 * 366 * 86_400 : nil
    let window = OccurrenceWindow.instants(from: first, to: last, in: zone)
    return occurrences(in: window, limit: 1_000).compactMap { occurrence in
      let component = occurrence.component
      guard component.first("TRANSP")?.rawValue.uppercased() != "TRANSPARENT",
        component.first("STATUS")?.rawValue.uppercased() != "CANCELLED"
      else { return nil }
      let span = Span(occurrence.start.instant(in: zone), occurrence.end.instant(in: zone))
      return Engagement(
        span: span, object: object.path, ref: object.ref, owner: object.owner, isBusy: true)
    }
  }
}

extension Component {
  /// The client among the attendees of an object of our own.
  var clientRef: Ref? {
    clientAttendee?.parameter(DaybookProperty.client).flatMap { Ref($0) }
  }
}

extension StoredObject.Kind {
  /// What a component of that name is to the office; nil for one that is not kept.
  init?(component name: String) {
    switch name {
    case "VEVENT": self = .appointment
    case "VTODO": self = .task
    case "VJOURNAL": self = .journal
    case "VAVAILABILITY": self = .availability
    default: return nil
    }
  }
}

extension RowIssue {
  /// A fault of an object, at the line of the stream that it was cut from.
  init(_ error: ICalendarError, of object: ObjectText) {
    let text = try? CalendarText(object.bytes)
    let first = text?.components(named: object.kind).first?.lineNumber ?? object.line
    let line = error.line.map { object.line + max(0, $0 - first) } ?? object.line
    self.init(line: line, error.problem.description)
  }
}

extension String {
  /// A name for an object of that UID that can stand in a path.
  var asObjectName: String {
    let isPlain =
      utf8.count <= 120
      && utf8.allSatisfy { byte in
        byte > 0x20 && byte < 0x7F && !"/?#%\\\"<>".utf8.contains(byte)
      }
    if isPlain { return "\(self).ics" }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return "uid-\(String(hash, radix: 16)).ics"
  }

  /// The first part of a long text.
  var shortened: String {
    utf8.count <= 60 ? self : "\(prefix(57))..."
  }
}
