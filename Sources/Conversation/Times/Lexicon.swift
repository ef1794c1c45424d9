/// The words of one language, by class: weekdays, months, parts of the day.
struct Lexicon: Sendable {
  private struct Word: Sendable {
    var bytes: [UInt8]
    var value: Int
  }

  /// Words of each class, the longest first.
  private var classes: [[Word]] = []
  /// Words of all classes by the character that they begin with.
  private var wordsByKey: [UInt32: [(number: Int, bytes: [UInt8])]] = [:]
  /// The number of each class by its name.
  private(set) var numbers: [String: Int] = [:]

  /// The class of that name, which is made when it is new.
  mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    classes.append([])
    numbers[name] = classes.count - 1
    return classes.count - 1
  }

  /// Adds a word to a class.
  mutating func add(_ word: String, value: Int, to name: String) {
    let number = number(of: name)
    let bytes = Line.fold(Array(word.utf8)).bytes
    let index = classes[number].firstIndex { $0.bytes.count < bytes.count }
    classes[number].insert(Word(bytes: bytes, value: value), at: index ?? classes[number].count)
    if !bytes.isEmpty { wordsByKey[bytes.key(at: 0), default: []].append((number, bytes)) }
  }

  /// The longest word of a class at a position.
  func reading(of number: Int, in line: Line, at position: Int) -> Reading? {
    guard position < line.bytes.count else { return nil }
    let first = line.bytes[position]
    for word in classes[number]
    where word.bytes.first == first && line.holds(word.bytes, at: position) {
      return Reading(end: position + word.bytes.count, value: word.value)
    }
    return nil
  }

  /// The classes that have a word at a position, a bit for each.
  func classes(in line: Line, at position: Int, key: UInt32) -> UInt64 {
    guard let candidates = wordsByKey[key] else { return 0 }
    var found: UInt64 = 0
    for (number, bytes) in candidates
    where found & 1 << UInt64(number) == 0 && line.holds(bytes, at: position) {
      found |= 1 << UInt64(number)
    }
    return found
  }

  /// The characters that words of a class begin with.
  func keys(of number: Int) -> Set<UInt32> {
    Set(classes[number].filter { !$0.bytes.isEmpty }.map { $0.bytes.key(at: 0) })
  }
}
