import BotFiles

extension Entry {
  /// A text in both languages.
  func bilingual() throws(BotFileError) -> Bilingual {
    try knows(["en", "zh"])
    return Bilingual(
      english: try required("en").text(), chinese: try required("zh").text())
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
  func integer(in range: ClosedRange<Int> = Int.min...Int.max) throws(BotFileError) -> Int {
    let text = try text()
    guard let number = Int(text), range.contains(number) else {
      throw error("`\(text)` is no number \(range == Int.min...Int.max ? "" : "of \(range)")")
    }
    return number
  }

  /// A number.
  func decimal() throws(BotFileError) -> Double {
    let text = try text()
    guard let number = Double(text) else { throw error("`\(text)` is no number") }
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
    for item in try list() { texts.append(try item.text()) }
    return texts
  }

  /// A condition that may look at an answer with these keys.
  func condition(keys: Set<String> = []) throws(BotFileError) -> Condition {
    do {
      return try Condition(try text(), keys: keys)
    } catch let mistake as Condition.Mistake {
      throw error(mistake.message)
    } catch {
      throw self.error("\(error)")
    }
  }
}
