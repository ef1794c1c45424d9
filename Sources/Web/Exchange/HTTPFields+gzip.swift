import HTTPTypes

extension HTTPFields {
  /// Whether the request would rather have gzip than plain bytes (RFC 9110, section 12.5.3).
  var prefersGzip: Bool {
    guard let list = combined(.acceptEncoding) else { return false }
    var (gzip, any, plain) = (nil as Double?, nil as Double?, nil as Double?)
    for item in list.lowercased().split(separator: ",") {
      let parts = item.split(separator: ";").map { part in
        String(part.filter { $0 != " " && $0 != "\t" })
      }
      guard let coding = parts.first else { continue }
      let weight = Self.weight(parts.dropFirst())
      switch coding {
      case "gzip", "x-gzip": gzip = Swift.max(gzip ?? 0, weight)
      case "identity": plain = weight
      case "*": any = weight
      default: break
      }
    }
    let wanted = gzip ?? any ?? 0
    return wanted > 0 && wanted >= plain ?? 0
  }

  /// The `q` of an item; 1 where there is none, 0 where it is no number from 0 to 1.
  private static func weight(_ parameters: some Sequence<String>) -> Double {
    guard let text = parameters.first(where: { $0.hasPrefix("q=") }) else { return 1 }
    guard let weight = Double(text.dropFirst(2)), (0...1).contains(weight) else { return 0 }
    return weight
  }
}
