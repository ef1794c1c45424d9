extension Client.Kind {
  /// Reads the word for it in English or Chinese.
  init?(written text: String) {
    switch Column.key(text) {
    case "individual", "person", "private", "个人", "自然人": self = .individual
    case "organisation", "organization", "company", "corporate", "business", "企业", "公司", "单位",
      "团体", "机构", "法人":
      self = .organisation
    default: return nil
    }
  }
}

extension Language {
  /// Reads its name or its code, with or without a region.
  init?(written text: String) {
    switch Column.key(text) {
    case "en", "english", "engb", "enus", "英文", "英语": self = .english
    case "zh", "chinese", "mandarin", "zhcn", "zhhans", "中文", "汉语", "普通话": self = .chinese
    default: return nil
    }
  }
}

extension Person.Role {
  /// Reads its name, or what it is called in Chinese.
  init?(written text: String) {
    switch Column.key(text) {
    case "broker", "经纪人", "客户经理": self = .broker
    case "assistant", "助理", "内勤": self = .assistant
    case "teamlead", "teamleader", "组长", "团队长", "团队主管": self = .teamLead
    case "branchhead", "manager", "分公司负责人", "总经理", "分公司经理": self = .branchHead
    case "compliance", "合规": self = .compliance
    case "itadmin", "it", "系统管理员": self = .itAdmin
    case "officeadmin", "admin", "行政": self = .officeAdmin
    case "legal", "法务": self = .legal
    case "room", "会议室": self = .room
    default: return nil
    }
  }
}
