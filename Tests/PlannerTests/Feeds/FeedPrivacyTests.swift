import CivilTime
import ICalendar
import Planner
import Testing

@Suite("Privacy of feeds")
struct FeedPrivacyTests {
  let now = "2026-03-06T18:00:00+08:00"

  @Test("Initials stand for the client, and nothing else about them is shown")
  func initials() throws {
    let feed = try Ledger.booked().feed(.person("li.wei"), .initials, at: now)
    #expect(feed.contains("SUMMARY:W.F. · renewal review\r\n"))
    #expect(feed.contains("DESCRIPTION:A1\r\n"))
    for word in ["Wang", "Fang", "王", "Guomao", "ATTENDEE", "ORGANIZER", "mailto"] {
      #expect(!feed.contains(word), "\(word)")
    }
    #expect(try components("VALARM", of: feed).count == 1)
  }

  @Test("A room of the office is no secret")
  func room() throws {
    let feed = try Ledger.booked(place: "room-1").feed(.person("li.wei"), .initials, at: now)
    #expect(feed.contains("LOCATION:Room 1\r\n"))
    #expect(feed.contains("SUMMARY:W.F. · renewal review · Room 1\r\n"))
  }

  @Test("Busy shows times and nothing else")
  func busy() throws {
    let feed = try Ledger.booked().feed(.person("li.wei"), .busy, at: now)
    let event = try #require(try components("VEVENT", of: feed).first)
    #expect(
      event.properties.map(\.name) == [
        "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "STATUS", "SUMMARY",
      ])
    #expect(event.first("SUMMARY")?.text == "Busy" && event.components.isEmpty)
  }

  @Test("What another program wrote shows as busy where names must not be shown")
  func foreign() throws {
    var ledger = try Ledger.example()
    ledger.keepForeign(
      "BEGIN:VEVENT\nUID:wang.fang@mail.example\nDTSTAMP:20260301T000000Z\n"
        + "DTSTART;X-NAME=Wang Fang:20260310T080000Z\nSUMMARY:Dinner with Wang Fang\n"
        + "STATUS:WANG FANG\nEND:VEVENT", uid: "wang.fang@mail.example")
    for privacy in [Privacy.initials, .busy] {
      let feed = try ledger.feed(.person("li.wei"), privacy, at: now)
      #expect(feed.contains("SUMMARY:Busy\r\n") && feed.contains("DTSTART:20260310T080000Z\r\n"))
      #expect(!feed.lowercased().contains("wang") && !feed.contains("mail.example"))
    }
  }

  @Test(
    "What its owner keeps private shows as busy to all but the owner",
    arguments: ["PRIVATE", "Confidential"])
  func privateClass(word: String) throws {
    var ledger = try Ledger.example()
    ledger.keepForeign(
      "BEGIN:VEVENT\nUID:p\nDTSTAMP:20260301T000000Z\nDTSTART:20260310T080000Z\n"
        + "CLASS:\(word)\nSUMMARY:Dentist\nEND:VEVENT", uid: "p")
    #expect(try ledger.feed(.person("li.wei"), at: now).contains("Dentist"))
    for name in [FeedName.team("east"), .office] {
      let feed = try ledger.feed(name, at: now)
      #expect(!feed.contains("Dentist") && feed.contains("SUMMARY:Busy\r\n"))
    }
    #expect(try !ledger.feed(.person("li.wei"), .initials, at: now).contains("Dentist"))
  }

  @Test(
    "Names, addresses and numbers are taken out of what people typed",
    arguments: [
      ("call Fang about her car", "call F. about her car"),
      ("wang fang renewal", "W.F. renewal"),
      ("WangFang renewal", "W. renewal"),
      ("Fang Wang", "F.W."), ("Fang-Wang?", "F.W.?"),
      ("王芳续保", "王*续保"),
      ("with Zhang Wei too", "with Z.W. too"),
      ("张伟也来", "张*也来"),
      ("mail x.y@example.com first", "mail … first"),
      ("call +86 100 5550 0101 now", "call … now"), ("(Wang Fang)", "(W.F.)"),
      ("Wang Fang's car", "W.F.'s car"),
      ("policy 20261234567", "policy …"),
      ("3 policies, 45 minutes", "3 policies, 45 minutes"),
      ("fangled plan", "fangled plan"),
      ("NORTHWIND FOODS lunch", "N.F. lunch"),
    ])
  func veil(purpose: String, shown: String) throws {
    var ledger = try Ledger.example()
    guard case .book(var booking) = try Ledger.booking("Wang Fang", "2026-03-10T15:00") else {
      return
    }
    booking.purpose = purpose
    _ = try ledger.run(.book(booking), by: "li.wei", at: now)
    let feed = try ledger.feed(.person("li.wei"), .initials, at: now)
    let event = try #require(try components("VEVENT", of: feed).first)
    #expect(event.first("SUMMARY")?.text == "W.F. · \(shown)")
  }

  @Test("No name, address or number of any client is in a feed that hides them", arguments: 0..<60)
  func noNames(seed: UInt64) throws {
    var dice = FeedDice(seed: seed)
    var ledger = try Ledger.example()
    ledger.list = (1...12).map { dice.client($0) }
    let start = try Ledger.time("2026-03-09T09:00")
    for number in 0..<6 {
      let client = dice.pick(ledger.list)
      let other = dice.pick(ledger.list)
      var words = ["review", "the", "documents", "续保", client.name, other.name]
      words += [client.email, client.phone, client.chineseName, other.chineseName].compactMap(
        \.self)
      words.shuffle(using: &dice)
      let day = start.day + number % 5
      _ = try ledger.run(
        .book(
          Booking(
            client: client.ref.description,
            when: When(day: day, clock: ClockTime("09:00"), seconds: 1800),
            purpose: words.joined(separator: dice.pick([" ", ", ", " - "])),
            place: dice.pick([nil, "room-1", "\(client.name)'s home"]), insists: true)),
        by: "li.wei", at: now)
    }
    #expect(!ledger.objects.isEmpty)
    for privacy in [Privacy.initials, .busy] {
      for name in [FeedName.person("li.wei"), .office, .team("east")] {
        let text = try CalendarText(ledger.feed(name, privacy, at: now))
        let shown = text.components(named: "VEVENT").flatMap(\.properties)
          .map { "\($0.text)" }.joined(separator: "\n").lowercased()
        for client in ledger.list {
          let secrets: [String?] = [
            client.name, client.chineseName, client.email, client.phone,
          ]
          for secret in secrets {
            guard let secret = secret?.lowercased() else { continue }
            #expect(!shown.contains(secret), "\(secret) in \(shown)")
          }
        }
      }
    }
  }
}

/// Invented clients by the numbers of a seed.
struct FeedDice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }

  mutating func client(_ number: Int) -> Client {
    let syllables = ["zhou", "quin", "bara", "tele", "Mori", "ková", "xu", "Østby", "nagy", "ølv"]
    let surnames = ["赵", "钱", "孙", "欧阳", "诸葛"]
    let given = ["晓明", "芬", "丽娟", "一鸣"]
    let name = "\(pick(syllables).capital)\(pick(syllables)) \(pick(syllables).capital)\(number)"
    return Client(
      ref: Ref(.client, number), name: name,
      chineseName: Bool.random(using: &self) ? pick(surnames) + pick(given) : nil,
      kind: pick([.individual, .organisation]),
      email: "\(pick(syllables))\(number)@mail.example",
      phone: "+86 13\(number % 10) \(Int.random(in: 1000...9999, using: &self)) 55\(10 + number)",
      broker: "li.wei")
  }
}

extension String {
  fileprivate var capital: String { prefix(1).uppercased() + dropFirst() }
}
