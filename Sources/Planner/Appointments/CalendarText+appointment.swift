import CivilTime
import ICalendar

/// Changes to an appointment's text; every line that is not named here keeps its bytes.
extension CalendarText {
  /// The text with another time.
  func rescheduled(to moved: Appointment, at now: Instant) throws(ICalendarError) -> CalendarText {
    try edited { (edit) throws(ICalendarError) in
      for event in components(named: "VEVENT") {
        try edit.stamp(event, sequence: moved.sequence, at: now)
        try edit.set(PropertyDraft("DTSTART", time: .zoned(moved.start, moved.zone)), in: event)
        edit.removeAll("DURATION", in: event)
        try edit.set(PropertyDraft("DTEND", time: moved.end), in: event)
        try edit.setClient(of: event, answering: "NEEDS-ACTION")
      }
    }
  }

  /// The text with another status, and a COMMENT where there is a reason to note.
  func settled(_ settled: Appointment, comment: String?, at now: Instant) throws(ICalendarError)
    -> CalendarText
  {
    try edited { (edit) throws(ICalendarError) in
      for event in components(named: "VEVENT") {
        try edit.stamp(event, sequence: settled.sequence, at: now)
        switch settled.status {
        case .cancelled:
          try edit.set(PropertyDraft("STATUS", raw: "CANCELLED"), in: event)
        case .confirmed:
          try edit.set(PropertyDraft("STATUS", raw: "CONFIRMED"), in: event)
          try edit.setClient(of: event, answering: "ACCEPTED")
        case .noShow:
          try edit.set(PropertyDraft(DaybookProperty.outcome, raw: "NO-SHOW"), in: event)
        case .booked:
          break
        }
        if let comment { try edit.insert(PropertyDraft("COMMENT", text: comment), in: event) }
      }
    }
  }

  /// The text as it is, told apart from earlier states.
  func stamped(sequence: Int, at now: Instant) throws(ICalendarError) -> CalendarText {
    try edited { (edit) throws(ICalendarError) in
      for event in components(named: "VEVENT") {
        try edit.stamp(event, sequence: sequence, at: now)
      }
    }
  }
}

extension CalendarEdit {
  fileprivate mutating func stamp(_ event: Component, sequence: Int, at now: Instant)
    throws(ICalendarError)
  {
    try set(PropertyDraft("DTSTAMP", time: .utc(now)), in: event)
    try set(PropertyDraft("LAST-MODIFIED", time: .utc(now)), in: event)
    try set(PropertyDraft("SEQUENCE", integer: sequence), in: event)
  }

  fileprivate mutating func setClient(of event: Component, answering answer: String)
    throws(ICalendarError)
  {
    guard let attendee = event.clientAttendee,
      attendee.parameter("PARTSTAT")?.uppercased() != answer
    else { return }
    var draft = PropertyDraft(attendee)
    let answered = Parameter("PARTSTAT", answer)
    if let place = draft.parameters.firstIndex(where: { $0.name == "PARTSTAT" }) {
      draft.parameters[place] = answered
    } else {
      draft.parameters.append(answered)
    }
    try replace(attendee, with: draft)
  }
}

extension StoredObject {
  /// Whether it says the same as another state of it, the stamps of each change aside.
  func says(asMuchAs other: StoredObject) -> Bool {
    if text == other.text { return true }
    guard let mine = try? CalendarText(text), let theirs = try? CalendarText(other.text) else {
      return false
    }
    return mine.unstamped == theirs.unstamped
  }
}

extension CalendarText {
  fileprivate var unstamped: [UInt8]? {
    let stamps = ["DTSTAMP", "LAST-MODIFIED", "SEQUENCE"]
    let bare = try? edited { (edit) throws(ICalendarError) in
      for component in calendar?.components ?? [] {
        for name in stamps { edit.removeAll(name, in: component) }
      }
    }
    return bare?.bytes
  }
}
