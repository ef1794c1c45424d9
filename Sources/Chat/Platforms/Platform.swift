/// A place where people type at the bot, named as in addresses and settings.
public enum Platform: String, CaseIterable, Hashable, Sendable {
  /// A program of the office's own, by signed webhooks (Standard Webhooks 1.0.0).
  case line
  case slack
  case mattermost
  case telegram
  case dingtalk
  case feishu
  case wecom
  case discord
}
