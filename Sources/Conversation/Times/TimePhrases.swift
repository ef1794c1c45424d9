import BotFiles
public import CivilTime
public import Planner
public import Wire

/// How people write times, in both languages.
public struct TimePhrases: Sendable {
  /// The grammars, each with the language that it belongs to.
  let grammars: [(language: String, grammar: TimeGrammar)]
  /// Which number of `10/11` is the month.
  public private(set) var order = DateOrder.monthFirst

  /// Reads the grammars of `grammar/`, one for each language that has times there.
  init(from folder: BotFolder) throws(BotFileError) {
    var languages = folder.languages
    for path in folder.paths(in: "grammar") where path.hasSuffix("/times.yaml") {
      let language = Language(
        rawValue: String(path.dropFirst("grammar/".count).dropLast("/times.yaml".count)))
      if let language, !languages.contains(language) { languages.append(language) }
    }
    var grammars: [(language: String, grammar: TimeGrammar)] = []
    for language in languages
    where try folder.entry("grammar/\(language.rawValue)/times.yaml", in: language) != nil {
      let code = language.rawValue
      grammars.append((code, try TimeGrammar.load(language: code, from: folder)))
    }
    self.grammars = grammars
    if folder.paths(in: "rules").contains(Self.house),
      let entry = try folder.entry(Self.house).member("house")?.member("date_order")
    {
      let text = try entry.text()
      guard let order = DateOrder(rawValue: text) else {
        throw entry.error("`\(text)` is neither month-first nor day-first")
      }
      self.order = order
    }
  }

  private static let house = "rules/house.yaml"

  /// Every time that a text speaks of, in order. People mix languages: all are understood, and
  /// where two read as much the one given goes first.
  public func find(
    in text: String, now: Instant, zone: Zone, language: Language? = nil,
    office: OfficeDays? = nil
  ) -> [Found] {
    let line = Line(text)
    let items = items(of: line, language: language?.rawValue, office: office)
    let reading = TimeReading(items.items, in: line, isForCommand: false)
    let now = zone.wallTime(at: now)
    return pieces(reading.mentions, now: now, office: office, isLenient: true)
      .filter { !$0.isImpossible }.flatMap { Found.readings(of: $0, in: line) }
  }

  /// The object that `daybook when --json` prints for a line (design, section 3).
  public static func json(of text: String, found: [Found]) -> JSON {
    .object(["text": .string(text), "found": .array(found.map(\.json))])
  }

  /// The steps that the search for times in a text takes.
  public func steps(in text: String) -> Int {
    items(of: Line(text), language: nil, office: nil).steps
  }

  /// Every time in a folded line that a command can take, impossible ones included, and every one
  /// that a word right after it makes the end of a period, without that word: `周五前`.
  func pieces(
    in line: Line, now: WallTime, office: OfficeDays? = nil
  ) -> (times: [Piece], deadlines: [Piece]) {
    let items = items(of: line, language: nil, office: office, isForCommand: true)
    let reading = TimeReading(items.items, in: line, isForCommand: true)
    return (
      pieces(reading.mentions, now: now, office: office),
      pieces(reading.deadlines, now: now, office: office)
    )
  }

  /// The words in a stretch of a line that part the two ends of a time.
  func dashes(in line: Line, within stretch: Range<Int>) -> [Range<Int>] {
    var scans = grammars.map { TimeScan($0.grammar, line: line) }
    return stretch.compactMap { place in
      let ends = scans.indices.compactMap { index -> Int? in
        guard let word = scans[index].word(scans[index].grammar.links, at: place),
          TimeLink.Roles(rawValue: Int(word.value)).contains(.to)
        else { return nil }
        return Int(word.end)
      }
      return ends.max().map { place..<$0 }
    }
  }

  private func items(
    of line: Line, language: String?, office: OfficeDays?, isForCommand: Bool = false
  ) -> TimeItems {
    var scanned = grammars
    if let language { scanned.sort { $0.language == language && $1.language != language } }
    return TimeItems(
      of: line, by: scanned.map(\.grammar), order: order, holidays: office?.names,
      isForCommand: isForCommand)
  }

  private func pieces(
    _ mentions: [Mention], now: WallTime, office: OfficeDays?, isLenient: Bool = false
  ) -> [Piece] {
    var sense = TimeSense(now: now, office: office)
    sense.isLenient = isLenient
    var last: Piece?
    return mentions.map { mention in
      // `9月10号,11号`: a day goes on in the month of the one before.
      sense.context = nil
      if isLenient, mention.chain.isMonthless, let last, let day = last.day, last.isYearless,
        mention.range.lowerBound - last.range.upperBound <= 4
      {
        sense.context = day
      }
      var piece = sense.piece(mention)
      // A weekday's name is the next such day; today is one as long as its time has not passed.
      if piece.isBareWeekday, piece.day == now.day, let clock = piece.clock, clock <= now.clock {
        piece.day = now.day + 7
        piece.endDay = piece.endDay.map { $0 + 7 }
      }
      last = piece
      return piece
    }
  }
}
