public import Planner
import Wire

/// What an office has set up for a channel, or of its limits: names and values, most of them secret.
public struct Hookup: Sendable {
  /// The values by name.
  public var values: [String: String]

  /// What is set up.
  public init(_ values: [String: String]) {
    self.values = values
  }

  /// What is kept for a channel; nil where nothing is, or nothing readable.
  public init?(for channel: String, in book: any Book) throws(Fault) {
    guard let bytes = try book.setting(Self.setting(for: channel)),
      let text = String(validating: bytes, as: UTF8.self),
      case .object(let members)? = JSONReader.value(of: text)
    else { return nil }
    values = Dictionary(
      members.compactMap { member in member.value.string.map { (member.name, $0) } },
      uniquingKeysWith: { $1 })
    if values.isEmpty { return nil }
  }

  /// Whether anything is kept for a channel.
  public static func isKept(for channel: String, in book: any Book) throws(Fault) -> Bool {
    try book.setting(setting(for: channel)) != nil
  }

  /// Keeps the values for a channel, sealed as one JSON object of texts; none forgets them all.
  public func keep(for channel: String, at desk: any Desk) throws(Fault) {
    let sorted = values.sorted { $0.key < $1.key }.map { ($0.key, JSON.string($0.value)) }
    try desk.setSetting(
      Self.setting(for: channel), to: values.isEmpty ? nil : JSON(members: sorted).bytes)
  }

  private static func setting(for channel: String) -> String { "webhook/\(channel)" }
}
