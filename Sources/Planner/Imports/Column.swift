/// What a column of an imported file can hold.
enum Column: String, CaseIterable {
  case id, name, chineseName, kind, document, email, phone, city, language, broker, birthday
  case role, team, zone, speaks, trained, registered
  case number, client, insurer, classOfBusiness, premium, currency, effective, expiry

  /// The column that a header names, in English or Chinese; `kind` of the table decides where one
  /// word means two things.
  init?(header: String, of kind: OfficeTable.Kind) {
    let key = Self.key(header)
    let special = Self.special[kind] ?? [:]
    guard let column = special[key] ?? Self.general[key] else { return nil }
    self = column
  }

  /// What people call it.
  var title: String {
    switch self {
    case .classOfBusiness: "class"
    case .chineseName: "Chinese name"
    default: rawValue
    }
  }

  /// The header without what differs between two ways to write it: case, blanks, dashes, stars and
  /// a unit in brackets at its end.
  static func key(_ header: String) -> String {
    let end = header.firstIndex { "(（[【".contains($0) } ?? header.endIndex
    return String(
      header[..<end].lowercased().filter { !$0.isWhitespace && !"_-*.:：/".contains($0) })
  }

  private static let general = names([
    .name: "name fullname displayname 姓名 名称 名字",
    .chineseName: "chinesename namezh zhname 中文名 中文姓名 中文名称",
    .document: "document documentnumber idnumber identitynumber passport passportnumber idcard 证件"
      + " 证件号 证件号码 身份证 身份证号 身份证号码 统一社会信用代码",
    .email: "email mail emailaddress 邮箱 电子邮箱 电子邮件 邮件",
    .phone: "phone telephone tel mobile phonenumber mobilephone 电话 手机 手机号 手机号码 联系电话 电话号码",
    .city: "city town 城市 所在城市 地区",
    .language: "language lang 语言",
    .broker: "broker owner agent 经纪人 客户经理 业务员 负责人 保险经纪人",
    .birthday: "birthday birthdate dateofbirth born dob 生日 出生日期 出生年月日",
    .role: "role roles position 角色 职务 岗位",
    .team: "team group 团队 小组 部门",
    .zone: "zone timezone tz 时区",
    .speaks: "speaks languages 会说语言 工作语言",
    .trained: "trained training skills 培训 培训险种",
    .registered: "registered registration licence license 执业登记 登记险种",
    .number: "number policynumber policyno policy 保单 保单号 保单号码 保险单号",
    .client: "client clientid clientname customer customerid customername insured policyholder 客户"
      + " 客户编号 客户号 客户姓名 客户名称 投保人 被保险人",
    .insurer: "insurer carrier company insurancecompany 保险公司 承保公司 保险人",
    .classOfBusiness: "class classofbusiness lineofbusiness line product type 险种 险类 产品 险种名称 保险产品",
    .premium: "premium annualpremium amount 保费 年保费 保险费 保费金额",
    .currency: "currency ccy 币种 货币",
    .effective: "effective effectivedate start startdate inception inceptiondate from 生效日期 生效日"
      + " 起保日期 保险起期 起期 起始日期",
    .expiry: "expiry expirydate expires expiration expirationdate end enddate renewaldate to 到期日期"
      + " 到期日 终保日期 保险止期 止期 终止日期 满期日 满期日期",
  ])

  private static let special: [OfficeTable.Kind: [String: Column]] = [
    .clients: names([
      .id: "id ref clientid clientno customerid customerno 客户编号 客户号 编号",
      .name: "client clientname customer customername 客户 客户姓名 客户名称",
      .kind: "kind type clienttype customertype 类型 客户类型 客户类别 性质",
    ]),
    .people: names([.id: "id person personid user userid username login 编号 工号 员工编号 用户名"]),
    .policies: [:],
  ]

  private static func names(_ words: [Column: String]) -> [String: Column] {
    let pairs = words.flatMap { column, words in
      words.split(separator: " ").map { (String($0), column) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
