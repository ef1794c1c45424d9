public import Chat
import FoundationEssentials
public import Planner
public import Store

/// What the office has set of a platform or of the limits, kept sealed as one JSON object of texts.
public enum WebhookSettings {
  /// The values of a platform, or of `limits`; nil where nothing was set.
  public static func values(
    of name: String, in book: any Book
  ) throws(Fault) -> [String: String]? {
    guard let bytes = try book.setting("webhook/\(name)") else { return nil }
    guard let values = try? JSONDecoder().decode([String: String].self, from: Data(bytes)) else {
      throw .damaged("the settings of webhook \(name) cannot be read: set them anew")
    }
    return values
  }

  /// Keeps values; nil or none forgets them all.
  public static func keep(
    _ values: [String: String]?, of name: String, at desk: any Desk
  ) throws(Fault) {
    guard let values, !values.isEmpty else {
      try desk.setSetting("webhook/\(name)", to: nil)
      return
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let data = try? encoder.encode(values) else {
      throw .storage("the settings of webhook \(name) cannot be written")
    }
    try desk.setSetting("webhook/\(name)", to: [UInt8](data))
  }

  /// A platform's keys as the platform's code takes them; nil where nothing was set.
  public static func secrets(
    of platform: Platform, in book: any Book
  ) throws(Fault) -> Secrets? {
    try values(of: platform.rawValue, in: book).map(Secrets.init)
  }

  /// The limits in force.
  public static func limits(in book: any Book) throws(Fault) -> ChatLimits {
    ChatLimits(try values(of: limitsName, in: book) ?? [:])
  }

  /// What stands in the place of a platform's name for the limits.
  public static let limitsName = "limits"
}
