import CivilTime
import ICalendar
import Testing

@Suite("Zone names")
struct ZoneNameTests {
  @Test(
    "A TZID names an IANA zone",
    arguments: [
      ("Europe/Berlin", "Europe/Berlin"),
      ("europe/berlin", "Europe/Berlin"),
      ("America/Los Angeles", "America/Los_Angeles"),
      ("\"Asia/Shanghai\"", "Asia/Shanghai"),
      ("/freeassociation.sourceforge.net/Europe/Berlin", "Europe/Berlin"),
      (
        "/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires",
        "America/Argentina/Buenos_Aires"
      ),
      ("/mozilla.org/20070129_1/America/New_York", "America/New_York"),
      ("posix/Europe/Vaduz", "Europe/Vaduz"),
      ("Europe/Berlin (CET)", "Europe/Berlin"),
      ("tzone://Microsoft/Utc", "UTC"),
      ("US/Eastern", "US/Eastern"),
      ("W. Europe Standard Time", "Europe/Berlin"),
      ("China Standard Time", "Asia/Shanghai"),
      ("Central Standard Time (Mexico)", "America/Mexico_City"),
      ("Eastern Daylight Time", "America/New_York"),
      ("(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi", "Asia/Shanghai"),
      ("(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna", "Europe/Berlin"),
      ("(UTC-03:00) Brasília", "America/Sao_Paulo"),
      ("Western/Central Europe", "Europe/Berlin"),
      ("UTC", "UTC"), ("utc", "UTC"), ("Z", "UTC"), ("UTC-11", "Etc/GMT+11"),
      ("GMT+8", "Etc/GMT-8"), ("UTC+05:30", "Asia/Kolkata"), ("(GMT +01:00)", "Etc/GMT-1"),
    ])
  func known(name: String, identifier: String) {
    #expect(CalendarZones().zone(named: name)?.identifier == identifier)
  }

  @Test(
    "A name that may mean several zones or none is not guessed",
    arguments: [
      "", "Nowhere", "BST", "IST", "PST", "Factory", "Standard Time", "Europe/Nowhere", "/",
      "../../etc/passwd", "GMT+99", "UTC+05:17", "+", String(repeating: "A/", count: 5_000),
    ])
  func unknown(name: String) {
    #expect(CalendarZones().zone(named: name) == nil)
  }
}
