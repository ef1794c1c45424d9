import Planner

/// One stretch of a line that is read in free words.
struct Stretch {
  /// What a stretch is.
  enum Kind {
    /// The time of that place among the reader's.
    case time(Int)
    /// A bare hour.
    case hour(Int)
    case client(String)
    case person
    /// What a slot of the command is filled with, a team or everybody, and the words of that.
    case filling(slot: Int, Range<Int>)
    case ref
    case it
    case cue
    case marks([FreeSpec.Marker])
    case filler
    case negation
    /// Between two parts of a line.
    case pause
    case text
  }

  var kind: Kind
  var range: Range<Int>
}

/// Takes a line apart for one command, from its beginning to its end, the longest stretches first.
struct Stretches {
  let line: Line
  let reader: PhraseReader
  let spec: FreeSpec
  let command: CommandSpec
  let chat: ChatWords
  let known: Acquaintances

  /// The stretches in order; spaces belong to none.
  func all() -> [Stretch] {
    var found: [Stretch] = []
    var position = 0
    while position < line.bytes.count {
      let byte = line.bytes[position]
      if byte == .space {
        position += 1
        continue
      }
      let next: Stretch
      if let quotation = line.quotation(at: position) {
        next = Stretch(kind: .text, range: quotation)
      } else if line.bytes[position].isPause || byte == UInt8(ascii: ":") {
        next = Stretch(kind: .pause, range: position..<position + 1)
      } else if let stretch = known(at: position, after: found.last) {
        next = stretch
      } else {
        next = Stretch(kind: .text, range: position..<wordEnd(from: position))
      }
      position = next.range.upperBound
      if case .text = next.kind, case .text? = found.last?.kind {
        found[found.count - 1].range = found[found.count - 1].range.lowerBound..<position
      } else {
        found.append(next)
      }
    }
    return found
  }

  private func known(at position: Int, after last: Stretch?) -> Stretch? {
    guard !line.joinsLetters(at: position) else { return nil }
    var best: Stretch?
    func offer(_ end: Int?, _ kind: Stretch.Kind) {
      guard let end, end > best?.range.upperBound ?? position else { return }
      best = Stretch(kind: kind, range: position..<end)
    }
    for (place, piece) in reader.pieces.enumerated()
    where piece.range.lowerBound == position
      && (place < reader.timeCount || takesDeadlines && piece.day != nil)
    {
      offer(piece.range.upperBound, .time(place))
    }
    if let hour = bareHour(at: position, after: last) { offer(hour.end, .hour(hour.value)) }
    if !spec.isPlain {
      if let mention = known.mention(in: line, at: position, chat) {
        offer(mention.range.upperBound, .client(mention.name))
      }
      if let end = colleague(at: position) { offer(end, .person) }
      let end = line.token(at: position)
      if end > position, line.words(in: position..<end).first.flatMap({ Ref($0) }) != nil {
        offer(end, .ref)
      }
    }
    for slot in command.slots.indices {
      let type = command.slots[slot].type
      guard [.team, .everybody, .late].contains(type) else { continue }
      for reading in reader.readings(of: type.rawValue, in: line, at: position) {
        offer(reading.end, .filling(slot: slot, position..<reading.end))
      }
      guard type == .team, let named = reader.namedTeam(in: line, at: position) else { continue }
      offer(named.whole.upperBound, .filling(slot: slot, named.name))
    }
    offer(spec.cue(in: line, at: position), .cue)
    let marks = spec.marks(in: line, at: position)
    offer(marks.first.map { position + $0.word.count }, .marks(marks))
    offer(chat.end(of: .negations, in: line, at: position), .negation)
    if !spec.isPlain { offer(reader.words.end(of: .it, in: line, at: position), .it) }
    offer(chat.end(of: .fillers, in: line, at: position), .filler)
    offer(spec.filler(in: line, at: position), .filler)
    if spec.asks {
      for group in [ChatWords.Group.looking, .questions] {
        offer(chat.end(of: group, in: line, at: position), .filler)
      }
    }
    return best
  }

  /// A colleague; in lower case no name that may be a word as well: `grace`.
  private func colleague(at position: Int) -> Int? {
    guard let reading = reader.person(in: line, at: position).first else { return nil }
    let typed = line.original[line.offsets[position]]
    let isWritten = typed >= 0x80 || (0x41...0x5A).contains(typed)
    return reading.value == PersonReading.named
      || reading.value == PersonReading.called && isWritten ? reading.end : nil
  }

  private var takesDeadlines: Bool { command.slots.contains { $0.type == .by } }

  /// A number right after a word that hours follow, where no time is read.
  private func bareHour(at position: Int, after last: Stretch?) -> Reading? {
    guard let last, let hour = reader.hour(in: line, at: position),
      let start = chat.start(of: .hoursAfter, in: line, before: last.range.upperBound),
      start >= last.range.lowerBound
    else { return nil }
    return hour
  }

  private func wordEnd(from position: Int) -> Int {
    var end = position
    if line.bytes[position] >= 0x80 {
      end += 1
      while end < line.bytes.count, line.bytes[end].isContinuation { end += 1 }
      return end
    }
    while end < line.bytes.count, line.bytes[end].isWordPart { end += 1 }
    return max(end, position + 1)
  }
}
