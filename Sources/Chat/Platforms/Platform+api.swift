extension Platform {
  /// Where the platform's API is, unless the setting `api` says otherwise.
  var api: String {
    switch self {
    case .slack: "https://slack.com/api/"
    case .telegram: "https://api.telegram.org/"
    case .feishu: "https://open.feishu.cn/open-apis/"
    case .wecom: "https://qyapi.weixin.qq.com/cgi-bin/"
    case .discord: "https://discord.com/api/v10/"
    case .line, .mattermost, .dingtalk: ""
    }
  }

  /// How long a text may be; longer ones are cut and end in an ellipsis.
  var longestText: Clip {
    switch self {
    case .line: .bytes(100_000)
    case .slack: .scalars(39_000)
    case .mattermost: .scalars(16_000)
    case .telegram: .utf16(4_096)
    case .dingtalk: .bytes(18_000)
    case .feishu: .bytes(28_000)
    case .wecom: .bytes(2_048)
    case .discord: .scalars(2_000)
    }
  }
}

extension String {
  /// An address to which a path can be appended.
  var asBase: String { hasSuffix("/") ? self : self + "/" }
}
