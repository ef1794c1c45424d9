import BotFiles
public import CivilTime
public import Planner

/// How people write times, in both languages.
public struct TimePhrases: Sendable {
  /// The grammars, each with the language that it belongs to.
  let grammars: [(language: Language, grammar: TimeGrammar)]
  /// Words that stand between the first and the last of a stretch.
  let dashes: [[UInt8]]

  /// Reads the grammars of `grammar/`.
  init(from folder: BotFolder) throws(BotFileError) {
    var grammars: [(language: Language, grammar: TimeGrammar)] = []
    var dashes: [[UInt8]] = []
    for language in folder.languages
    where try folder.entry("grammar/\(language.rawValue)/times.yaml", in: language) != nil {
      let (grammar, more) = try TimeGrammar.load(language: language.rawValue, from: folder)
      grammars.append((language, grammar))
      dashes += more
    }
    self.grammars = grammars
    self.dashes = dashes
  }

  /// Every time that a text speaks of, in order; without a language both are tried.
  public func find(
    in text: String, now: Instant, zone: Zone, language: Language? = nil
  ) -> [Found] {
    let line = Line(text)
    let pieces = pieces(in: line, now: zone.wallTime(at: now), language: language)
    return pieces.filter { !$0.isImpossible }.flatMap { Found.readings(of: $0, in: line) }
  }

  /// The object that `daybook when --json` prints for a line (design, section 3).
  public static func json(of text: String, found: [Found]) -> JSON {
    .object(["text": .string(text), "found": .array(found.map(\.json))])
  }

  /// Every time in a folded line, impossible ones included.
  func pieces(in line: Line, now: WallTime, language: Language? = nil) -> [Piece] {
    let sense = TimeSense(now: now)
    var pieces: [Piece] = []
    var position = 0
    while position < line.bytes.count {
      if let quotation = line.quotation(at: position) {
        position = quotation.upperBound
      } else if line.canBeginTime(at: position),
        let piece = piece(in: line, at: position, sense, language, after: pieces.last)
      {
        pieces.append(piece)
        position = piece.range.upperBound
      } else {
        position += 1
      }
    }
    return refine(pieces, in: line, sense)
  }

  /// Every time that a word right after it makes the end of a period, without that word: `周五前`.
  func deadlines(in line: Line, now: WallTime) -> [Piece] {
    let befores = grammars.flatMap(\.grammar.befores)
    return line.bytes.indices.flatMap { position -> [Piece] in
      guard let word = befores.first(where: { line.bytes.holds($0, at: position) }) else {
        return []
      }
      return pieces(in: line.blanking(position..<position + word.count), now: now)
        .filter { $0.range.upperBound == position }
    }
  }

  /// The longest time that begins at a position.
  private func piece(
    in line: Line, at position: Int, _ sense: TimeSense, _ language: Language?,
    after last: Piece?
  ) -> Piece? {
    let key = line.bytes.key(at: position)
    let isAfterDay =
      last.map {
        $0.day != nil && $0.clock == nil
          && line.skippingSpace(from: $0.range.upperBound) == position
      } ?? false
    var best: Piece?
    for (itsLanguage, grammar) in grammars where language == nil || language == itsLanguage {
      for rule in grammar.rules(in: line, at: position, key: key) {
        guard isAfterDay || rule.sort != .clocksAfterDay else { continue }
        var matcher = Matcher(
          rule.pattern, line: line, reader: grammar, extent: .longest, budget: 2_000)
        guard let end = matcher.match(from: position), end > best?.range.upperBound ?? position,
          let piece = sense.piece(
            rule.sort, TimeFields(matcher.captures, in: line), at: position..<end)
        else { continue }
        best = piece
      }
    }
    return best
  }
}

extension Line {
  /// Whether a time may begin here: not inside a word, a number, a price or a policy's number.
  func canBeginTime(at position: Int) -> Bool {
    let byte = bytes[position]
    guard byte != .space, !byte.isContinuation else { return false }
    guard position > 0, byte.isDigit || byte.isLetter else { return true }
    let before = bytes[position - 1]
    if before.isLetter || before.isDigit { return false }
    if before == UInt8(ascii: ".") || before == UInt8(ascii: "_") || before == UInt8(ascii: "@") {
      return false
    }
    guard byte.isDigit else { return true }
    if "+#$%/*".utf8.contains(before) { return false }
    // A full-width mark parts sentences, it is no part of a number.
    let isNarrow = original[offsets[position - 1]] < 0x80
    if isNarrow, "-,:".utf8.contains(before) {
      return position < 2 || !(bytes[position - 2].isDigit || bytes[position - 2].isLetter)
    }
    return !Line.currencies.contains {
      position >= $0.count && bytes.holds($0, at: position - $0.count)
    }
  }

  /// Whether a time may end here: the word or number does not go on.
  func canEndTime(at position: Int) -> Bool {
    guard position < bytes.count else { return true }
    let (before, after) = (bytes[position - 1], bytes[position])
    if before.isLetter || before.isDigit {
      if after.isLetter || after.isDigit || after == UInt8(ascii: "_") { return false }
      let next = position + 1 < bytes.count ? bytes[position + 1] : .space
      if after == UInt8(ascii: "."), next.isLetter || next.isDigit { return false }
      guard before.isDigit else { return true }
      if after == UInt8(ascii: "%") { return false }
      if next.isDigit, ",-/:".utf8.contains(after) { return false }
    }
    return true
  }

  private static let currencies = ["¥", "€", "£", "￥"].map { Array($0.utf8) }
}
