import CivilTime
import Testing

@testable import Planner

@Suite("Written values")
struct WrittenValueTests {
  @Test(
    "An amount is read as people write it",
    arguments: [
      ("4360", 436_000, nil), ("4360.5", 436_050, nil), ("4,360.00", 436_000, nil),
      ("4.360,00", 436_000, nil), ("4360,50", 436_050, nil), ("1,234,567", 123_456_700, nil),
      ("4,360", 436_000, nil), ("¥4,360", 436_000, "CNY"), ("¥4360.00", 436_000, "CNY"),
      ("4360元", 436_000, "CNY"), ("1.2万", 1_200_000, nil), ("1.2万元", 1_200_000, "CNY"),
      ("CNY 4 360", 436_000, "CNY"), ("HK$9,400", 940_000, "HKD"), ("US$ 12.30", 1_230, "USD"),
      ("€5,00", 500, "EUR"), ("1234", 123_400, nil), ("0", 0, nil),
      ("1.234.567,8", 123_456_780, nil),
    ] as [(String, Int, String?)])
  func amounts(text: String, hundredths: Int, currency: String?) {
    #expect(Amount(text)?.hundredths == hundredths)
    #expect(Amount(text)?.currency == currency)
  }

  @Test(
    "What could mean two sums, or none, is no amount",
    arguments: [
      "", "12 apples", "-5", "1.234", "1,23,45", "12.345,", "1,2345", "1.2.3", "4360.001", "1e5",
      "99999999999999999999", "元", "1,234.567", ".5", "5.", "12,34.5",
    ])
  func noAmounts(text: String) {
    #expect(Amount(text) == nil)
  }

  @Test(
    "A date is read with its year first",
    arguments: [
      "2026-03-06", "2026/3/6", "2026.03.06", "20260306", "2026年3月6日", "2026年03月06日",
      "2026-03-06 00:00:00", "2026/3/6 0:00", "2026-03-06T00:00:00.000", "2026/3/6",
    ])
  func dates(text: String) {
    #expect(Day(written: text) == Day(unchecked: 2026, 3, 6))
  }

  @Test(
    "Other dates are none",
    arguments: [
      "", "6/3/2026", "03/06/26", "46087", "2026-02-30", "2026-03", "2026-03-06 12:00",
      "2026-3-6-1",
      "2026--6", "202603061", "0026-03-06", "tomorrow", "2026年", "+026-03-06",
    ])
  func noDates(text: String) {
    #expect(Day(written: text) == nil)
  }

  @Test(
    "A header is known by any of its names",
    arguments: [
      ("客户编号", Column.id), (" Client ID ", .id), ("客户", .name), ("姓名*", .name),
      ("E-Mail", .email), ("date_of_birth", .birthday), ("手机号码", .phone), ("证件号码", .document),
    ])
  func clientHeaders(header: String, column: Column) {
    #expect(Column(header: header, of: .clients) == column)
  }

  @Test(
    "In a table of policies the client's number names the client",
    arguments: [
      ("客户编号", Column.client), ("投保人", .client), ("保单号", .number), ("Policy No.", .number),
      ("保费(元)", .premium), ("保费（元）", .premium), ("险种", .classOfBusiness), ("保险公司", .insurer),
      ("生效日期", .effective), ("到期日期", .expiry), ("Expiry Date", .expiry),
    ])
  func policyHeaders(header: String, column: Column) {
    #expect(Column(header: header, of: .policies) == column)
  }
}
