import Chat
import Planner
import Store

/// What the office has set of platforms and of the limits.
public enum WebhookSettings {
  /// A platform's keys as the platform's code takes them; nil where nothing was set.
  static func secrets(of platform: Platform, in book: any Book) throws(Fault) -> Secrets? {
    try Hookup(for: platform.rawValue, in: book).map { Secrets($0.values) }
  }

  /// The limits in force.
  static func limits(in book: any Book) throws(Fault) -> ChatLimits {
    ChatLimits(try Hookup(for: limitsName, in: book)?.values ?? [:])
  }

  /// What stands in the place of a platform's name for the limits.
  public static let limitsName = "limits"
}
