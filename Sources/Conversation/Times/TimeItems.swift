/// The times and the words between them that stand in a line, in order.
struct TimeItems {
  /// One of them.
  enum Item {
    case mention(Mention)
    case link(TimeLink)

    var range: Range<Int> {
      switch self {
      case .mention(let mention): mention.range
      case .link(let link): link.range
      }
    }
  }

  private(set) var items: [Item] = []
  /// Whether what has passed is no time: nobody books it.
  private let isForCommand: Bool
  /// Steps that the search took.
  private(set) var steps = 0

  /// Steps that any line may take, and how many more for each of its bytes: a line that asks for
  /// more is no line that a person typed, and is read no further.
  static let (grant, grantPerByte) = (20_000, 2)
  /// No line speaks of more times.
  static let most = 400

  init(
    of line: Line, by grammars: [TimeGrammar], order: DateOrder, holidays: HolidayNames?,
    isForCommand: Bool
  ) {
    self.isForCommand = isForCommand
    var scans = grammars.map { TimeScan($0, line: line) }
    let limit = Self.grant + Self.grantPerByte * line.bytes.count
    var quotation = 0
    var position = 0
    while position < line.bytes.count, items.count < Self.most {
      while quotation < line.quoted.count, line.quoted[quotation].upperBound <= position {
        quotation += 1
      }
      if quotation < line.quoted.count, line.quoted[quotation].lowerBound == position {
        position = line.quoted[quotation].upperBound
        continue
      }
      let byte = line.bytes[position]
      guard byte != .space, !byte.isContinuation,
        line.canBeginTime(at: position) || touches(position, in: line)
      else {
        position += 1
        continue
      }
      let (item, end) = read(line, at: position, &scans, order, holidays)
      if let item { items.append(item) }
      if end > position {
        position = end
      } else if byte.isLetter || byte.isDigit {
        // Nothing begins within a word or a number.
        let isLetter = byte.isLetter
        repeat {
          position += 1
        } while position < line.bytes.count
          && (isLetter ? line.bytes[position].isLetter : line.bytes[position].isDigit)
      } else {
        position += 1
      }
      steps = scans.reduce(0) { $0 + $1.steps }
      if steps > limit { break }
    }
  }

  /// Whether a time or a word beside it ends right here, so that another may begin.
  private func touches(_ position: Int, in line: Line) -> Bool {
    guard let last = items.last, last.range.upperBound == position else { return false }
    if position > 1, line.bytes[position - 1] == .comma, line.bytes[position - 2].isDigit {
      return false
    }
    guard case .link(let link) = last, link.range.lowerBound > 0 else { return true }
    let before = line.bytes[link.range.lowerBound - 1]
    guard before.isLetter || before.isDigit || line.bytes[position - 1].isLetter else {
      return true
    }
    return items.count > 1 && items[items.count - 2].range.upperBound == link.range.lowerBound
  }

  private func read(
    _ line: Line, at position: Int, _ scans: inout [TimeScan], _ order: DateOrder,
    _ holidays: HolidayNames?
  ) -> (item: Item?, end: Int) {
    var best: Mention?
    var link: TimeLink?
    for index in scans.indices {
      guard let found = scans[index].match(at: position) else {
        lookForLink(&scans[index], at: position, &link)
        continue
      }
      if scans[index].grammar.rules[found.rule].sort == .none { return (nil, found.end) }
      if found.end > best?.range.upperBound ?? 0,
        let mention = Mention(
          scans[index].grammar.rules[found.rule].sort, found.fields,
          at: position..<found.end, in: scans[index].grammar, by: order),
        !isForCommand || !mention.countsBack
      {
        best = mention
      }
      lookForLink(&scans[index], at: position, &link)
    }
    if let holidays, let (end, number) = holidays.name(in: line, at: position),
      end > best?.range.upperBound ?? 0
    {
      var mention = Mention(position..<end)
      mention.chain = [.named(number)]
      best = mention
    }
    if let best, best.range.upperBound >= link?.range.upperBound ?? 0 {
      return (.mention(best), best.range.upperBound)
    }
    return link.map { (.link($0), $0.range.upperBound) } ?? (nil, position)
  }

  private func lookForLink(_ scan: inout TimeScan, at position: Int, _ link: inout TimeLink?) {
    if let word = scan.word(scan.grammar.links, at: position),
      Int(word.end) > link?.range.upperBound ?? 0
    {
      link = TimeLink(position..<Int(word.end), .init(rawValue: Int(word.value)))
    }
  }
}
