/// Finds things by a whole name, whatever its case and its blanks.
struct NameIndex<Value> {
  private var values: [String: [Value]] = [:]

  subscript(name: String) -> [Value] { values[Self.folded(name)] ?? [] }

  mutating func add(_ value: Value, names: [String?]) {
    for name in Set(names.compactMap(\.self).map(Self.folded)) {
      values[name, default: []].append(value)
    }
  }

  static func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// The people of an office as tables name them: by id or by name.
struct Brokers {
  private let people: [PersonID: Person]
  private var names = NameIndex<PersonID>()

  init(_ people: [PersonID: Person]) {
    self.people = people
    for person in people.values where !person.isRoom {
      names.add(person.id, names: [person.name, person.chineseName])
    }
  }

  /// The one person meant, or what is wrong with the words.
  func find(_ words: String) -> (id: PersonID?, issue: String?) {
    let id = PersonID(words.lowercased())
    if let person = people[id], !person.isRoom { return (id, nil) }
    let found = names[words].sorted()
    if found.count == 1 { return (found[0], nil) }
    let quoted = RowFields.quoted(words)
    return found.isEmpty
      ? (nil, "\(quoted) is nobody of the office")
      : (nil, "\(quoted) may be \(found.map(\.description).joined(separator: " or "))")
  }
}
