import CivilTime

extension Day {
  /// Reads a date with its year first, as spreadsheets write it: `2026-03-06`, `2026/3/6`,
  /// `2026.3.6`, `20260306`, `2026年3月6日`, each also with a midnight behind it.
  ///
  /// Dates with the year last are refused, since 6/3 and 3/6 cannot be told apart.
  init?(written text: String) {
    var rest = Substring(Amount.plain(Self.withoutMidnight(text)))
    if rest.hasSuffix("日") || rest.hasSuffix("号") { rest.removeLast() }
    var parts = rest.split(omittingEmptySubsequences: false) { "-/.年月".contains($0) }
    if parts.count == 1, rest.utf8.count == 8 {
      parts = [rest.prefix(4), rest.dropFirst(4).prefix(2), rest.suffix(2)]
    }
    guard parts.count == 3, parts[0].utf8.count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), year >= 1800
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func withoutMidnight(_ text: String) -> String {
    guard let end = text.firstIndex(where: { $0 == " " || $0 == "T" }),
      text[end...].dropFirst().allSatisfy({ "0:.".contains($0) }),
      text[end...].contains(":")
    else { return text }
    return String(text[..<end])
  }
}
