import ICalendar
import Testing

@Suite("Damaged calendars")
struct DamageTests {
  private static let tokens = [
    "DTSTART", "RRULE:FREQ=", ";BYDAY=", "99999999999", "-1", "TZID=", "\"", ":", ";", ",", "=",
    "^", "\\", "P1D", "/", "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "VALUE=PERIOD", "\r\n ", "\u{0}",
    "é", "RDATE:", "UNTIL=", "TRIGGER:", "ATTACH;ENCODING=BASE64;VALUE=BINARY:",
  ].map { Array($0.utf8) }

  @Test("Whatever is damaged, the calendar is read and reviewed, or refused", arguments: 0..<40)
  func damage(seed: UInt64) throws {
    var random = Dice(seed: seed)
    for _ in 0..<25 {
      var bytes = Array(ObjectTests.stream.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0x20...0x7E, using: &random)
        case 1: bytes.insert(contentsOf: Self.tokens.randomElement(using: &random) ?? [], at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 20))
        }
      }
      guard let text = try? CalendarText(bytes) else { continue }
      #expect(text.bytes == bytes)
      _ = text.findings()
      for object in try text.objects() {
        #expect(try !CalendarText(object.bytes).components(named: object.kind).isEmpty)
      }
    }
  }
}
