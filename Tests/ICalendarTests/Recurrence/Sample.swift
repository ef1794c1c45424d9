import ICalendar

/// One event with the given lines.
func series(_ lines: String...) throws -> Series {
  try series(of: [["UID:one"] + lines])
}

/// One object with a component for each list of lines, events unless another kind is named.
func series(of components: [[String]], kind: String = "VEVENT") throws -> Series {
  let text = try CalendarText(calendar(of: components, kind: kind))
  let (series, faults) = text.series
  if let fault = faults.first { throw fault }
  guard let first = series.first else { throw ICalendarError(.notCalendar) }
  return first
}

/// The text of a calendar with a component for each list of lines.
func calendar(of components: [[String]], kind: String = "VEVENT") -> String {
  var lines = ["BEGIN:VCALENDAR", "VERSION:2.0"]
  for component in components {
    lines += ["BEGIN:\(kind)"] + component + ["END:\(kind)"]
  }
  return (lines + ["END:VCALENDAR", ""]).joined(separator: "\r\n")
}

/// The time that RFC 5545 writes so; a floating one gets the zone's name after a space.
func time(_ text: String, _ zone: String? = nil) throws -> CalendarTime {
  let lines = zone.map { "DTSTART;TZID=\($0):\(text)" } ?? "DTSTART:\(text)"
  let event = try CalendarText(calendar(of: [["UID:one", lines]]))
  guard let property = event.components(named: "VEVENT").first?.first("DTSTART") else {
    throw ICalendarError(.notCalendar)
  }
  return try property.time(in: CalendarZones())
}
