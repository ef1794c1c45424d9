import CivilTime
import ICalendar
import Planner
import Testing

@Suite("Tables against an office")
struct TableImportTests {
  static let now = Instant(seconds: 1_800_000_000)
  var records = KeptRecords()

  init() throws {
    try take(
      """
      id,name,chinese_name,role,team
      li.wei,Li Wei,李伟,broker,east
      he.ping,He Ping,何萍,compliance+legal,
      room-1,Room 1,,room,
      """)
    try take(
      """
      id,name,chinese_name,phone,birthday,broker
      C1,Wang Fang,王芳,+86 100 5550 0101,1986-09-12,li.wei
      C2,Zhang Wei,张伟,,,李伟
      C3,Northwind Foods,北风食品,,,
      """)
  }

  mutating func take(_ text: String) throws {
    let result = try compare(text)
    #expect(result.issues.isEmpty)
    records.keep(result.changes)
  }

  func compare(_ text: String) throws -> ImportResult {
    try records.importing(OfficeTable(Array(text.utf8)), at: Self.now)
  }

  @Test("References that a table gives are kept, and roles and brokers understood")
  func kept() throws {
    #expect(records.people["he.ping"]?.roles == [.compliance, .legal])
    #expect(records.clientList[Ref(.client, 2)]?.broker == "li.wei")
    #expect(records.clientList[Ref(.client, 3)]?.broker == "qian.bo")
  }

  @Test("The same table again changes nothing, and no row of it is new")
  func again() throws {
    let text = "name,phone,kind\n王芳,8610055500101,\nJane Roe,,个人\n"
    let first = try compare(text)
    #expect(first.added == 1 && first.updated == 1)
    var later = self
    later.records.keep(first.changes)
    #expect(later.records.clientList[Ref(.client, 4)]?.name == "Jane Roe")
    let second = try later.compare(text)
    #expect(second.changes.isEmpty && second.unchanged == 2)
  }

  @Test("What stands in the table replaces what is known, an empty field takes nothing away")
  func merging() throws {
    let result = try compare("id,name,phone,city\nC1,Wang Fang,,Suzhou\n")
    let known = try #require(records.clientList[Ref(.client, 1)])
    var changed = known
    changed.city = "Suzhou"
    #expect(result.changes == [Change(before: .client(known), after: .client(changed))])
  }

  @Test(
    "A namesake is another client where the telephone or the birthday says so",
    arguments: [
      ("Wang Fang,,", false), ("wang  fang,+8610055500101,", false), ("Wang Fang,555,", true),
      ("王芳,,1986-09-12", false), ("王芳,,1990-01-01", true),
    ])
  func namesakes(row: String, isNew: Bool) throws {
    let result = try compare("name,phone,birthday\n\(row)\n")
    #expect(result.issues.isEmpty && result.added == (isNew ? 1 : 0))
  }

  @Test("A row that does not fit the office is named with its line")
  func misfits() throws {
    var office = self
    try office.take("name,phone\nWang Fang,555\n")
    let result = try office.compare(
      """
      id,name,broker
      C1,Somebody Else,
      ,Wang Fang,
      C3,Northwind Foods,room-1
      ,New One,li.wei
      ,New One,
      """)
    #expect(
      result.issues.map(\.description) == [
        "line 2: C1 is \"Wang Fang\" in the office",
        "line 3: \"Wang Fang\" may be C1 or C4; give the reference",
        "line 4, broker: \"room-1\" is nobody of the office",
        "line 6: is the same client as line 5",
      ])
    #expect(result.added == 1)
  }

  @Test("A policy becomes an all-day event of its client's broker and is read back")
  func policies() throws {
    let result = try compare(
      "保单号,客户,保险公司,险种,保费,到期日期\nQY-1,王芳,青鸢财险,车险,¥4360,2026-12-20\n")
    #expect(result.issues.isEmpty)
    guard case .object(let object) = result.changes.first?.after else {
      Issue.record("no object")
      return
    }
    #expect(object.owner == "li.wei" && object.client == Ref(.client, 1))
    let policy = try Policy(object)
    #expect(policy.ref == Ref(.policy, 1) && policy.premium == 436_000)
    #expect(policy.expiry == Day("2026-12-20") && policy.classOfBusiness == "车险")
  }

  @Test("A policy known already is unchanged or changed in place, with a higher SEQUENCE")
  func changedPolicy() throws {
    func text(_ premium: String) -> String {
      "number,client,insurer,class,premium,expiry,broker\nQY-1,C1,Q,motor,\(premium),2026-12-20,\n"
    }
    var office = self
    try office.take(text("100"))
    #expect(try office.compare(text("100.00")).unchanged == 1)
    let change = try #require(try office.compare(text("120")).changes.first)
    guard case .object(let before) = change.before, case .object(let after) = change.after else {
      Issue.record("no objects")
      return
    }
    #expect(after.uid == before.uid && after.sequence == 1)
    #expect(try Policy(after).premium == 12_000)
    let event = try #require(try CalendarText(after.text).components(named: "VEVENT").first)
    #expect(event.first("SEQUENCE")?.rawValue == "1")
    #expect(event.properties.count { $0.name == "X-DAYBOOK-PREMIUM" } == 1)
  }

  @Test("A policy that fits nobody is named with its line")
  func policyMisfits() throws {
    var office = self
    try office.take("number,client,insurer,class,premium,expiry\n1,C1,Q,motor,1,2026-12-20\n")
    let result = try office.compare(
      """
      number,client,insurer,class,premium,expiry,broker
      1,C2,Q,motor,1,2026-12-20,
      2,C9,Q,motor,1,2026-12-20,
      3,Nobody,Q,motor,1,2026-12-20,
      5,C3,Q,motor,1,2026-12-20,he ping
      5,C3,Q,motor,1,2026-12-20,he.ping
      6,C1,Q,motor,1,2026-12-20,wu
      7,C1,Q,motor,x,2026-12-20,
      """)
    #expect(
      result.issues.map(\.description) == [
        "line 2, client: Y1 is a policy of C1 in the office",
        "line 3, client: there is no client \"C9\"",
        "line 4, client: there is no client \"Nobody\"",
        "line 6, number: stands in line 5 already",
        "line 7, broker: \"wu\" is nobody of the office",
        "line 8, premium: \"x\" is not an amount",
      ])
    #expect(result.added == 1)
  }
}
