import CLibical

/// libical, as a peer.
enum Libical {
  struct Failure: Error {}

  /// Parses a text into its tree and lets it go.
  static func parse(_ text: [UInt8]) throws {
    var text = text + [0]
    let root = text.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { icalparser_parse_string($0.assumingMemoryBound(to: CChar.self)) }
        ?? nil
    }
    guard let root else { throw Failure() }
    icalcomponent_free(root)
  }

  /// The number of starts that a rule gives from a start, at most so many.
  static func starts(of rule: String, from start: String, limit: Int) -> Int {
    let rule = icalrecurrencetype_from_string(rule)
    guard let iterator = icalrecur_iterator_new(rule, icaltime_from_string(start)) else {
      return 0
    }
    defer { icalrecur_iterator_free(iterator) }
    var count = 0
    while count < limit, icaltime_is_null_time(icalrecur_iterator_next(iterator)) == 0 {
      count += 1
    }
    return count
  }
}
