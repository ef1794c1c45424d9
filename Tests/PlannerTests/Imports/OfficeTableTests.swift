import CivilTime
import Testing

@testable import Planner

@Suite("Tables of an office")
struct OfficeTableTests {
  func table(_ text: String) -> OfficeTable { OfficeTable(Array(text.utf8)) }

  @Test("Clients are read under Chinese headers, with a byte order mark and quoted newlines")
  func chineseClients() throws {
    let text =
      "\u{FEFF}客户编号,姓名,证件号码,手机,邮箱,生日,备注\r\n"
      + "C5,王 芳,310101198609120000,13800000000,wang.fang@example.com,1986年9月12日,\"第一行\n第二行\"\r\n"
      + "K-77,Northwind\u{3000}Foods,,,,,\r\n"
    guard case .clients(let clients) = table(text) else {
      Issue.record("no table of clients")
      return
    }
    #expect(clients.issues.isEmpty)
    #expect(clients.ignored == ["备注"])
    #expect(clients.rows.map(\.line) == [2, 4])
    let first = try #require(clients.rows.first?.row)
    #expect(first.ref == Ref(.client, 5) && first.name == "王 芳" && first.chineseName == "王 芳")
    #expect(first.birthday == Day("1986-09-12") && first.phone == "13800000000")
    let last = try #require(clients.rows.last?.row)
    #expect(last.ref == nil && last.id == "K-77" && last.name == "Northwind Foods")
    #expect(last.chineseName == nil && last.email == nil)
  }

  @Test("Policies are read from GB18030 with semicolons")
  func gb18030() throws {
    // 保单号;客户;保险公司;险种;保费;到期日期
    var bytes: [UInt8] = [
      0xB1, 0xA3, 0xB5, 0xA5, 0xBA, 0xC5, 0x3B, 0xBF, 0xCD, 0xBB, 0xA7, 0x3B, 0xB1, 0xA3, 0xCF,
      0xD5, 0xB9, 0xAB, 0xCB, 0xBE, 0x3B, 0xCF, 0xD5, 0xD6, 0xD6, 0x3B, 0xB1, 0xA3, 0xB7, 0xD1,
      0x3B, 0xB5, 0xBD, 0xC6, 0xDA, 0xC8, 0xD5, 0xC6, 0xDA, 0x0A,
    ]
    bytes += Array("QY-1;C1;Q;motor;4.360,00;2026-12-20\n".utf8)
    guard case .policies(let policies) = OfficeTable(bytes) else {
      Issue.record("no table of policies")
      return
    }
    #expect(policies.issues.isEmpty)
    let policy = try #require(policies.rows.first?.row)
    #expect(policy.premium == 436_000 && policy.currency == "CNY" && policy.client == "C1")
    #expect(policy.effective == Day("2025-12-21") && policy.expiry == Day("2026-12-20"))
  }

  @Test("Every bad field is named with its line and column")
  func issues() {
    let text = """
      number,client,insurer,class,premium,currency,effective,expiry
      1,C1,Q,motor,12 apples,CNY,2026-01-01,2026-12-31
      ,C1,Q,motor,100,CNY,2026-01-01,31/12/2026
      3,C1,Q,motor,100,CNY,2027-01-01,2026-12-31
      4,C1,Q
      5,C1,Q,motor,€100,CNY,2026-01-01,2026-12-31
      6.22E+17,C1,Q,motor,100,CNY,2026-01-01,2026-12-31
      7,C1,Q,motor,100,CNY,2026-01-01,2026-12-31
      8,C1,Q,motor,100,Y,2026-01-01,
      """
    guard case .policies(let policies) = table(text) else {
      Issue.record("no table of policies")
      return
    }
    #expect(policies.rows.map(\.row.number) == ["7"])
    #expect(
      policies.issues.map(\.description) == [
        "line 2, premium: \"12 apples\" is not an amount",
        "line 3, number: is empty",
        "line 3, expiry: \"31/12/2026\" is not a date; write it as 2026-03-06",
        "line 4, expiry: 2026-12-31 is before the first day of cover, 2027-01-01",
        "line 5: the row has 3 fields where the header has 8",
        "line 6, premium: the sign says EUR, the currency CNY",
        "line 7, number: \"6.22E+17\" was rounded by a spreadsheet, write it as text",
        "line 9, currency: \"Y\" is not a currency such as CNY",
        "line 9, expiry: is empty",
      ])
  }

  @Test("A column that is missing or there twice is named once, at the header")
  func columns() {
    guard case .policies(let policies) = table("number,客户,投保人,expiry\n1,C1,C1,2026-12-31\n")
    else {
      Issue.record("no table of policies")
      return
    }
    #expect(policies.rows.isEmpty)
    #expect(
      policies.issues.map(\.description) == [
        "line 1, 投保人: means the same as the column \"客户\"",
        "line 1: the table has no column for: insurer, class, premium",
      ])
  }

  @Test(
    "Values that could harm a message or a file are refused",
    arguments: [
      "a@b@c.d", "a b@example.com", "x@example", "<a@example.com>", "a@example.com,b@c.de",
    ])
  func mail(address: String) {
    guard case .clients(let clients) = table("name,email\nWang Fang,\"\(address)\"\n") else {
      Issue.record("no table of clients")
      return
    }
    #expect(clients.rows.isEmpty && clients.issues.count == 1)
  }

  @Test("A control character is named, not kept")
  func control() {
    guard case .clients(let clients) = table("name,city\nWang\u{0} Fang,\u{1B}[31mred\n") else {
      Issue.record("no table of clients")
      return
    }
    #expect(clients.issues.map(\.column) == ["name", "city"])
  }

  @Test(
    "A file that is no such table is refused with a reason",
    arguments: [
      ("", "line 1: the file has no rows"),
      (
        "a,b\n1,2\n",
        "line 1: no table of clients, policies or people has these columns: \"a\", \"b\""
      ),
    ])
  func unreadable(text: String, reason: String) {
    guard case .unreadable(let issues) = table(text) else {
      Issue.record("read all the same")
      return
    }
    #expect(issues.map(\.description) == [reason])
  }

  @Test("Bytes in no known encoding are refused")
  func noText() {
    guard case .unreadable(let issues) = OfficeTable([0x6E, 0x61, 0x6D, 0x65, 0x0A, 0xFF]) else {
      Issue.record("read all the same")
      return
    }
    #expect(
      issues.map(\.description) == [
        "line 2: neither UTF-8 nor GB18030; save the file as UTF-8"
      ])
  }
}
