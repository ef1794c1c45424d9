/// An .ics file as a calendar program exports it, made up; always the same.
struct EventFile {
  var bytes: [UInt8]

  init(events: Int) {
    var text = """
      BEGIN:VCALENDAR\r
      VERSION:2.0\r
      PRODID:-//Example Corp//Calendar 4.1//EN\r
      CALSCALE:GREGORIAN\r
      X-WR-CALNAME:Appointments\r

      """
    for number in 0..<events { text += Self.event(number) }
    text += "END:VCALENDAR\r\n"
    bytes = Array(text.utf8)
  }

  private static func event(_ number: Int) -> String {
    let day = number / 14 % 600
    let date = "\(2027 + day / 300)\((day / 25 % 12 + 1).twoDigits)\((day % 25 + 1).twoDigits)"
    let minutes = 9 * 60 + number % 14 * 35
    let start = "\((minutes / 60).twoDigits)\((minutes % 60).twoDigits)00"
    let end = "\(((minutes + 30) / 60).twoDigits)\(((minutes + 30) % 60).twoDigits)00"
    let words = ["renewal review", "needs analysis", "sign the proposal", "claim documents"]
    var text = """
      BEGIN:VEVENT\r
      UID:\(number)-5f0c2a94-31de-4b7f@calendar.example.com\r
      DTSTAMP:20261101T080000Z\r
      CREATED:20261012T031512Z\r
      LAST-MODIFIED:20261101T080000Z\r
      DTSTART;TZID=Asia/Shanghai:\(date)T\(start)\r
      DTEND;TZID=Asia/Shanghai:\(date)T\(end)\r
      SUMMARY:\(words[number % 4]) no. \(number)\r
      LOCATION:Guomao Tower 1\\, room \(number % 40)\r
      DESCRIPTION:Bring the last policy and the list of vehicles.\\nAsk about mil\r
       eage and drivers\\; the quotation is valid for thirty days.\r
      ORGANIZER;CN="Li Wei":mailto:li.wei@brokerage.example\r
      ATTENDEE;CN="Client \(number % 997)";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION:mai\r
       lto:client\(number % 997)@example.net\r
      STATUS:CONFIRMED\r
      SEQUENCE:\(number % 3)\r

      """
    if number % 50 == 0 { text += "RRULE:FREQ=WEEKLY;COUNT=4\r\n" }
    if number % 5 == 0 {
      text += """
        BEGIN:VALARM\r
        ACTION:DISPLAY\r
        TRIGGER:-PT15M\r
        DESCRIPTION:Reminder\r
        END:VALARM\r

        """
    }
    return text + "END:VEVENT\r\n"
  }
}

extension Int {
  var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}
