extension StringProtocol {
  /// Without white space at both ends.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// As a person typed it: without control characters other than tabs and line breaks, and without
  /// white space at both ends.
  var spoken: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { scalar in
          scalar.properties.generalCategory != .control || scalar == "\n" || scalar == "\t"
        })
    ).trimmed
  }

  /// The text without a word at its beginning; nil where it does not begin with it.
  func after(_ word: String) -> String? {
    guard !word.isEmpty, hasPrefix(word) else { return nil }
    return dropFirst(word.count).trimmed
  }
}
