/// The words of one language, by class: weekdays, months, parts of the day.
struct Lexicon: Sendable {
  private(set) var words: [(bytes: [UInt8], entry: WordTrie.Entry)] = []
  /// The number of each class by its name.
  private(set) var numbers: [String: Int] = [:]
  /// Words that may be mistyped by one letter, by their first byte.
  private var slippery: [UInt8: [Slippery]] = [:]

  private struct Slippery: Sendable {
    var bytes: [UInt8]
    /// The word with each doubled letter written once.
    var single: [UInt8]
    var entry: WordTrie.Entry
  }

  /// Words of other meaning that look like a mistyped one.
  private(set) var sound: Set<[UInt8]> = []
  /// The days of holidays, as the values of their class name them.
  private(set) var holidays: [Holiday] = []

  /// The class of that name, which is made when it is new.
  mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = numbers.count
    return numbers.count - 1
  }

  /// Adds a word to a class.
  mutating func add(_ word: String, value: Int, to name: String) {
    let number = number(of: name)
    words.append(
      (Line.fold(Array(word.utf8)).bytes, .init(kind: Int32(number), value: Int32(value))))
  }

  /// The class of a word that patterns name by itself.
  mutating func number(ofLiteral bytes: [UInt8]) -> Int {
    let name = "=" + String(decoding: bytes, as: UTF8.self)
    if let number = numbers[name] { return number }
    let number = number(of: name)
    words.append((bytes, .init(kind: Int32(number), value: 0)))
    return number
  }

  /// Keeps a holiday and gives the value that its words carry.
  mutating func add(_ holiday: Holiday) -> Int {
    holidays.append(holiday)
    return holidays.count - 1
  }

  /// Forgives one slip in words of five letters or more, but for words that mean something else.
  mutating func forgive(classes: Set<String>, except sound: [[UInt8]]) {
    self.sound = Set(sound)
    let kinds = Set(classes.compactMap { numbers[$0] })
    for word in words
    where kinds.contains(Int(word.entry.kind)) && word.bytes.count >= 5
      && word.bytes.allSatisfy(\.isLetter)
    {
      slippery[word.bytes[0], default: []].append(
        Slippery(bytes: word.bytes, single: Self.single(word.bytes[...]), entry: word.entry))
    }
  }

  /// What a word means that is one slip away from one of the lexicon, and with how many it was compared.
  func meaning(ofMistyped word: ArraySlice<UInt8>) -> (entries: [WordTrie.Entry], compared: Int) {
    guard let first = word.first, let candidates = slippery[first], !sound.contains(Array(word))
    else { return ([], 0) }
    let single = Self.single(word)
    let found = candidates.first { single == $0.single || Self.isSlip(word, of: $0.bytes) }
    guard let found else { return ([], candidates.count) }
    return (candidates.filter { $0.bytes == found.bytes }.map(\.entry), candidates.count)
  }

  /// Whether two letters are swapped, or one is missing, added or, in a long word, another.
  private static func isSlip(_ word: ArraySlice<UInt8>, of right: [UInt8]) -> Bool {
    guard abs(word.count - right.count) <= 1 else { return false }
    var same = 0
    while same < min(word.count, right.count), word[word.startIndex + same] == right[same] {
      same += 1
    }
    let typed = word.dropFirst(same)
    let meant = right.dropFirst(same)
    if word.count + 1 == right.count { return typed.elementsEqual(meant.dropFirst()) }
    if word.count == right.count + 1 {
      // A plural is no slip.
      return typed.dropFirst().elementsEqual(meant) && !(meant.isEmpty && typed.last == 0x73)
    }
    guard typed.count >= 1 else { return false }
    if typed.count >= 2, typed[typed.startIndex] == meant[meant.startIndex + 1],
      typed[typed.startIndex + 1] == meant[meant.startIndex],
      typed.dropFirst(2).elementsEqual(meant.dropFirst(2))
    {
      return true
    }
    return right.count >= 7 && typed.dropFirst().elementsEqual(meant.dropFirst())
  }

  /// A word with each doubled letter written once, so that it is known whichever of them were doubled:
  /// `tommorow`.
  private static func single(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    for letter in word where letters.last != letter { letters.append(letter) }
    return letters
  }
}
