/// How alike two words are, for "did you mean".
public enum Likeness {
  /// The number of letters to insert, drop, replace or swap with a neighbour to turn one word into
  /// the other; letters compare without case.
  public static func distance(_ one: some StringProtocol, _ other: some StringProtocol) -> Int {
    let (a, b) = (letters(one), letters(other))
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        row[j] = min(last[j] + 1, row[j - 1] + 1, replaced)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }

  /// The candidates near enough to be a slip of the finger, best first, at most `limit`.
  public static func near(
    _ word: some StringProtocol, among candidates: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    let length = word.unicodeScalars.count
    let allowed = length <= 3 ? 1 : length <= 8 ? 2 : 3
    return
      candidates
      .map { (word: $0, distance: distance(word, $0)) }
      .filter { $0.distance <= allowed && $0.distance < length }
      .sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }
      .prefix(limit)
      .map(\.word)
  }

  private static func letters(_ word: some StringProtocol) -> [Unicode.Scalar] {
    Array(word.lowercased().unicodeScalars)
  }
}
