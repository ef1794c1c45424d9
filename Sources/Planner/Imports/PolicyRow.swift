public import CivilTime

/// A policy as a line of a table describes one.
public struct PolicyRow: Hashable, Sendable {
  /// The insurer's policy number.
  public var number: String
  /// The client, by reference or name.
  public var client: String
  /// The insurance company.
  public var insurer: String
  /// The class of business in the table's own words.
  public var classOfBusiness: String
  /// The yearly premium in hundredths of the currency.
  public var premium: Int
  /// The currency (ISO 4217), CNY where neither a column nor a sign names one.
  public var currency: String
  /// The first day of cover.
  public var effective: Day
  /// The day on which cover ends or is renewed.
  public var expiry: Day
  /// The broker, by id or name.
  public var broker: String?
}

extension PolicyRow: TableRow {
  static let required: [Column] = [.number, .client, .insurer, .classOfBusiness, .premium, .expiry]

  init?(_ fields: inout RowFields) {
    let number = fields.digits(.number)
    if number == nil { fields.report(.number, "is empty") }
    let client = fields.required(.client)
    let insurer = fields.required(.insurer)
    let classOfBusiness = fields.required(.classOfBusiness)
    let amount = fields.value(.premium, "an amount", Amount.init)
    if amount == nil, fields.text(.premium) == nil { fields.report(.premium, "is empty") }
    let currency = fields.value(.currency, "a currency such as CNY", Self.currency)
    let expiry = fields.value(.expiry, RowFields.aDate, Day.init(written:))
    if expiry == nil, fields.text(.expiry) == nil { fields.report(.expiry, "is empty") }
    let effective = fields.value(.effective, RowFields.aDate, Day.init(written:))
    if let effective, let expiry, expiry < effective {
      fields.report(.expiry, "\(expiry) is before the first day of cover, \(effective)")
    }
    if let sign = amount?.currency, let currency, sign != currency {
      fields.report(.premium, "the sign says \(sign), the currency \(currency)")
    }
    guard let number, let client, let insurer, let classOfBusiness, let amount, let expiry else {
      return nil
    }
    self.number = number
    self.client = client
    self.insurer = insurer
    self.classOfBusiness = classOfBusiness
    premium = amount.hundredths
    self.currency = currency ?? amount.currency ?? "CNY"
    // A policy that says only when it ends covered the year before.
    self.effective = effective ?? expiry.adding(months: -12) + 1
    self.expiry = expiry
    broker = fields.text(.broker)
  }

  private static func currency(_ text: String) -> String? {
    let code = Amount.plain(text)
    if code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
      return code == "RMB" ? "CNY" : code
    }
    return Amount(code + "1")?.currency
  }
}
