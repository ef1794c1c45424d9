import CivilTime
import ICalendar

/// The properties of a case's VTODO that are its own.
extension Incident {
  private enum Name {
    static let reporter = "X-DAYBOOK-REPORTER"
    static let keptOut = "X-DAYBOOK-KEPT-OUT"
    static let places = "X-DAYBOOK-PLACES"
    static let days = "X-DAYBOOK-DAYS"
    static let touches = "X-DAYBOOK-TOUCHES"
    static let call = "X-DAYBOOK-ROLL-CALL"
    static let note = "X-DAYBOOK-NOTE"
  }

  /// Every property that it decides, by name.
  func properties() -> [(name: String, drafts: [PropertyDraft])] {
    func list(_ name: String, _ items: [String]) -> (String, [PropertyDraft]) {
      (name, items.isEmpty ? [] : [PropertyDraft(name, list: items)])
    }
    return [
      (Name.reporter, [PropertyDraft(Name.reporter, text: reporter.description)]),
      list(Name.keptOut, keptOut.map(\.description)), list(Name.places, places),
      list(Name.days, days.map { [$0.first.description, $0.last.description] } ?? []),
      list(Name.touches, touches.map(\.description)),
      (Name.call, rollCall.map(\.draft)), (Name.note, notes.map(\.draft)),
    ]
  }

  /// Reads them; a case without them was reported by its owner.
  init(_ component: Component, of owner: PersonID) {
    func list(_ name: String) -> [String] { component.first(name)?.list ?? [] }
    self.init(reporter: component.first(Name.reporter).map { PersonID($0.text) } ?? owner)
    keptOut = list(Name.keptOut).map { PersonID($0) }
    places = list(Name.places)
    let ends = list(Name.days).compactMap { Day($0) }
    if ends.count == 2 { days = DayRange(ends[0], ends[1]) }
    touches = list(Name.touches).compactMap { Ref($0) }
    rollCall = component.all(Name.call).map { Call($0) }
    notes = component.all(Name.note).compactMap { Note($0) }
  }
}

extension Incident.Call {
  fileprivate var draft: PropertyDraft {
    var parameters = [Parameter("WHO", person.description)]
    if let at { parameters.append(Parameter("AT", CalendarTime.utc(at).description)) }
    return PropertyDraft("X-DAYBOOK-ROLL-CALL", raw: answer?.rawValue ?? "ASKED", parameters)
  }

  fileprivate init(_ property: Property) {
    self.init(PersonID(property.parameter("WHO") ?? ""))
    answer = Answer(rawValue: property.rawValue)
    at = property.parameter("AT").flatMap { CalendarTime(Array($0.utf8)) }?.instant(in: .utc)
  }
}

extension Incident.Note {
  fileprivate var draft: PropertyDraft {
    PropertyDraft(
      "X-DAYBOOK-NOTE", text: words,
      [
        Parameter("EVENT", event.rawValue), Parameter("BY", by.description),
        Parameter("AT", CalendarTime.utc(at).description),
      ])
  }

  fileprivate init?(_ property: Property) {
    guard let event = property.parameter("EVENT").flatMap({ Event(rawValue: $0) }),
      let at = property.parameter("AT").flatMap({ CalendarTime(Array($0.utf8)) })
    else { return nil }
    self.init(
      event, at: at.instant(in: .utc), by: PersonID(property.parameter("BY") ?? ""),
      words: property.text)
  }
}
