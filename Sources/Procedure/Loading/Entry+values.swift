import BotFiles

extension Entry {
  /// A text in both languages.
  func bilingual() throws(BotFileError) -> Bilingual {
    try knows(["en", "zh"])
    return Bilingual(
      english: try required("en").words(), chinese: try required("zh").words())
  }

  /// A text that says something.
  func words() throws(BotFileError) -> String {
    let text = try text()
    if text.allSatisfy(\.isWhitespace) { throw error("this says nothing") }
    return text
  }

  /// One word, as names in files are.
  func word() throws(BotFileError) -> String {
    let text = try words()
    if text.contains(" ") { throw error("`\(text)` is not one word") }
    return text
  }

  /// Somebody of the office.
  func insider() throws(BotFileError) -> Party {
    let party: Party = try value("role")
    guard party.isInside else { throw error("`\(party.rawValue)` is not of the office") }
    return party
  }

  /// An error for the first name that is none of these.
  func knows(_ names: Set<String>) throws(BotFileError) {
    for (key, _) in try members() {
      let name = try key.text()
      if !names.contains(name) { throw key.error("unknown key `\(name)`") }
    }
  }

  /// One of the values of an enumeration.
  func value<Value: RawRepresentable>(_ what: String) throws(BotFileError) -> Value
  where Value.RawValue == String {
    let text = try text()
    guard let value = Value(rawValue: text) else { throw error("unknown \(what) `\(text)`") }
    return value
  }

  /// The value of an enumeration under a name; nil where there is none.
  func optional<Value: RawRepresentable>(_ name: String, _ what: String) throws(BotFileError)
    -> Value? where Value.RawValue == String
  {
    guard let entry = member(name) else { return nil }
    return try entry.value(what)
  }

  /// A whole number.
  func integer(in range: ClosedRange<Int>) throws(BotFileError) -> Int {
    let text = try text()
    guard let number = Int(text), range.contains(number) else {
      throw error("`\(text)` is no number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// A number.
  func decimal() throws(BotFileError) -> Double {
    let text = try text()
    guard let number = Double(text), number.isFinite else {
      throw error("`\(text)` is no number")
    }
    return number
  }

  /// `true` or `false`.
  func flag() throws(BotFileError) -> Bool {
    switch try text() {
    case "true", "yes": return true
    case "false", "no": return false
    case let other: throw error("`\(other)` is neither true nor false")
    }
  }

  /// A length such as `-1 business_days`.
  func offset() throws(BotFileError) -> Offset {
    let text = try text()
    guard let offset = Offset(text) else {
      throw error("`\(text)` is no length such as `2 business_days`")
    }
    return offset
  }

  /// Texts, in order.
  func texts() throws(BotFileError) -> [String] {
    var texts: [String] = []
    for item in try list() { texts.append(try item.words()) }
    return texts
  }
}
