import Planner
import Testing

@Suite("Names of feeds")
struct FeedNameTests {
  @Test(
    "A name is read as it is written",
    arguments: [
      "person/li.wei", "team/east", "team/华东", "client/C5", "plan/P3", "renewals", "office",
    ])
  func roundTrip(text: String) {
    #expect(FeedName(text)?.description == text)
  }

  @Test(
    "Anything else is no name",
    arguments: [
      "", "person", "person/", "person/a/b", "client/A5", "client/5", "plan/C1", "office/x",
      "renewals/", "/office", "person/a b", "Office",
    ])
  func refused(text: String) {
    #expect(FeedName(text) == nil)
  }

  @Test("A feed of somebody unknown does not exist; one of a plan may come to")
  func existence() throws {
    let ledger = try Ledger.example()
    for (text, exists) in [
      ("person/li.wei", true), ("person/room-1", true), ("person/nobody", false),
      ("team/east", true), ("team/north", false), ("client/C1", true), ("client/C99", false),
      ("plan/P1", true), ("renewals", true), ("office", true),
    ] {
      #expect(try FeedName(text)?.exists(in: ledger) == exists, "\(text)")
    }
  }
}
