extension String {
  /// The text with `…` for every word that holds a mail address.
  var withoutAddresses: String {
    guard contains(where: Self.isAt) else { return self }
    return split(separator: " ", omittingEmptySubsequences: false)
      .map { $0.contains(where: Self.isAt) ? "…" : String($0) }
      .joined(separator: " ")
  }

  /// The text with `…` for every run of seven digits or more: no times of day, but telephone,
  /// policy or identity numbers.
  var withoutLongNumbers: String {
    guard count(where: Self.isDigit) >= 7 else { return self }
    var kept = ""
    var run = ""
    var digits = 0
    func close() {
      let tail = run.reversed().prefix { !Self.isDigit($0) }
      kept += digits >= 7 ? "…" + String(tail.reversed()) : run
      run = ""
      digits = 0
    }
    for character in self {
      if Self.isDigit(character) {
        digits += 1
        run.append(character)
      } else if character == "+" || !run.isEmpty && " -()./".contains(character) {
        run.append(character)
      } else {
        close()
        kept.append(character)
      }
    }
    close()
    return kept
  }

  private static func isAt(_ character: Character) -> Bool {
    character == "@" || character == "＠"
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.wholeNumberValue != nil && character.isNumber && !character.isLetter
  }
}
