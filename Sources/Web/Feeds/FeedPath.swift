public import Planner

/// Where a feed is fetched: `/feeds/TOKEN.ics` or `/feeds/TOKEN/NAME.ics`.
public struct FeedPath: Hashable, Sendable, CustomStringConvertible {
  /// The secret part.
  public var token: FeedToken
  /// The last part without `.ics`, which some programs show as the calendar's name; it decides
  /// nothing.
  public var name: String?

  /// The path of a feed that is given out.
  public init(_ token: FeedToken, for feed: FeedName) {
    self.token = token
    name = String(feed.description.split(separator: "/").last ?? "feed")
  }

  /// Reads a path, or a whole URL with such a path; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var path = Substring(text)
    if path.first != "/" {
      let pieces = path.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
      guard pieces.count == 4, pieces[0].hasSuffix(":"), pieces[1].isEmpty else { return nil }
      path = "/" + pieces[3]
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    guard parts.first == "feeds", (2...3).contains(parts.count), let last = parts.last,
      last.hasSuffix(".ics"), last.utf8.count > 4
    else { return nil }
    let stem = last.dropLast(4)
    token = FeedToken(parts.count == 2 ? stem : parts[parts.startIndex + 1])
    name = parts.count == 2 ? nil : String(stem)
  }

  /// The path, from its slash.
  public var description: String {
    name.map { "/feeds/\(token)/\($0.pathEscaped).ics" } ?? "/feeds/\(token).ics"
  }
}

extension String {
  /// The text with `%XX` for every byte that may not stand in a path's part (RFC 3986).
  fileprivate var pathEscaped: String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
    return utf8.map { byte in
      if plain.contains(byte) { return String(Unicode.Scalar(byte)) }
      return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
