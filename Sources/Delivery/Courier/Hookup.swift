import FoundationEssentials
public import Planner
public import Store

/// What an office has set up for a channel: names and values, most of them secret.
public struct Hookup: Sendable {
  /// The values by name.
  public var values: [String: String]

  /// What is set up.
  public init(_ values: [String: String]) {
    self.values = values
  }

  /// The name of the setting that holds it.
  public static func setting(for channel: String) -> String { "webhook/\(channel)" }

  /// What is kept for a channel, a JSON object of texts; nil where nothing is, or nothing readable.
  public init?(for channel: String, in book: any Book) throws(Fault) {
    guard let bytes = try book.setting(Self.setting(for: channel)),
      let values = try? JSONDecoder().decode([String: String].self, from: Data(bytes)),
      !values.isEmpty
    else { return nil }
    self.values = values
  }

  /// As it is kept.
  public var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(values)).map { Array($0) } ?? []
  }
}
