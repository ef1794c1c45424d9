import CivilTime
import Planner

/// What the stretches of a line fill in a command: found first, then put together.
struct FreeReading {
  /// The words of slots of text.
  private(set) var texts: [Int: String] = [:]
  /// Where slots are filled.
  private(set) var captures: [Capture] = []
  /// The time said, of all stretches that say some of it.
  private(set) var time: Piece?
  private(set) var length: Piece?
  private(set) var hour: Int?
  private(set) var isCued = false
  /// Whether it can't be that command: something is said twice, or denied.
  private(set) var isBroken = false
  private(set) var hasIt = false
  /// Whether a word marks what another is.
  private(set) var isMarked = false

  private let command: CommandSpec
  private let spec: FreeSpec
  private let reader: PhraseReader
  private let line: Line
  private let people: [PersonID: Person]
  /// The words that are being gathered: a slot of text, or nil for words without a mark.
  private var run: Run?
  private var open: [FreeSpec.Marker] = []
  private var rest: [Range<Int>] = []

  private struct Run {
    var slot: Int?
    var range: Range<Int>
    /// Whether there is more than words that tell nothing.
    var saysSomething = true
  }

  init(_ stretches: [Stretch], as source: Stretches, people: [PersonID: Person]) {
    command = source.command
    spec = source.spec
    reader = source.reader
    line = source.line
    self.people = people
    for stretch in stretches { take(stretch) }
    close()
    settleRest()
    // What is looked at is not narrowed by a time that it knows nothing of.
    let takesTime = command.slots.contains { $0.type.isTime }
    if spec.asks, !takesTime, time != nil || length != nil { isBroken = true }
  }

  private mutating func take(_ stretch: Stretch) {
    if spec.isPlain, isCued, var running = run, takesAsText(stretch) {
      running.range = running.range.lowerBound..<stretch.range.upperBound
      running.saysSomething = true
      run = running
      return
    }
    switch stretch.kind {
    case .time(let place): take(reader.pieces[place])
    case .hour(let value): end { $0.hour = value }
    case .client(let name): end { $0.take(client: name, at: stretch.range) }
    case .person: take(person: stretch.range)
    case .filling(let slot, let range): end { $0.fill(slot, at: range, value: 0) }
    case .ref: end { $0.take(ref: stretch.range) }
    case .it: if run?.slot == nil { hasIt = true }
    case .cue:
      if isCued, let running = run, running.range.upperBound == stretch.range.lowerBound {
        return take(text: stretch.range)
      }
      if run?.slot == nil {
        close()
        isCued = true
      }
    case .marks(let marks): take(marks, at: stretch.range)
    case .filler: take(filler: stretch.range)
    case .negation: isBroken = true
    case .pause: end { $0.open = [] }
    case .text: take(text: stretch.range)
    }
  }

  private func takesAsText(_ stretch: Stretch) -> Bool {
    switch stretch.kind {
    case .text, .cue, .it, .marks: true
    default: false
    }
  }

  private mutating func end(_ then: (inout FreeReading) -> Void) {
    close()
    then(&self)
  }

  private mutating func take(text range: Range<Int>) {
    if let running = run {
      run = Run(slot: running.slot, range: running.range.lowerBound..<range.upperBound)
      return
    }
    run = Run(slot: open.first { command.slots[$0.slot].type == .text }?.slot, range: range)
    open = []
  }

  /// After a mark an article belongs to what follows.
  private mutating func take(filler range: Range<Int>) {
    if var running = run, running.saysSomething, line.bytes[range.lowerBound] >= 0x80 {
      // Characters that tell nothing for themselves are part of words: `合同`.
      if running.range.upperBound == range.lowerBound {
        running.range = running.range.lowerBound..<range.upperBound
        run = running
      }
      return
    }
    if spec.isPlain, isCued, run == nil, time == nil, line.bytes[range.lowerBound] >= 0x80 {
      // `给客户打电话`: what is written without spaces belongs together.
      run = Run(slot: nil, range: range, saysSomething: false)
      return
    }
    guard run == nil, let slot = open.first(where: { command.slots[$0.slot].type == .text })?.slot,
      slot != spec.names
    else { return }
    run = Run(slot: slot, range: range, saysSomething: false)
  }

  private mutating func take(_ marks: [FreeSpec.Marker], at range: Range<Int>) {
    if let running = run, running.slot == nil, marks[0].isKept,
      running.range.upperBound == range.lowerBound
    {
      // Inside of words it marks nothing: `体检说明`.
      return take(text: range)
    }
    close()
    isMarked = true
    open = marks
    if let kept = marks.first(where: \.isKept) {
      run = Run(slot: kept.slot, range: range)
      open = []
    }
  }

  private mutating func take(_ piece: Piece) {
    end { reading in
      if piece.isImpossible || piece.rrule != nil {
        reading.isBroken = true
      } else if piece.kind == .duration {
        reading.isBroken = reading.isBroken || reading.length != nil
        reading.length = piece
      } else if let time = reading.time {
        guard let whole = time.joined(with: piece) else {
          reading.isBroken = true
          return
        }
        reading.time = whole
      } else {
        reading.time = piece
      }
      reading.open = []
    }
  }

  private mutating func take(client name: String, at range: Range<Int>) {
    guard let slot = spec.names, texts[slot] == nil else {
      isBroken = true
      return
    }
    fill(slot, with: name, at: range)
  }

  private mutating func take(ref range: Range<Int>) {
    let isClient = Ref(line.text(range))?.kind == .client
    if isClient { return take(client: line.text(range), at: range) }
    fill(
      command.slots.firstIndex { $0.type == .target || $0.type == .ref }, at: range, value: 1)
  }

  private mutating func take(person range: Range<Int>) {
    close()
    let text = line.text(range)
    let isRoom = people[reader.person(named: text)]?.isRoom == true
    let found = reader.person(in: line, at: range.lowerBound).first?.value ?? PersonReading.named
    let marked = open.first { command.slots[$0.slot].type == .person }?.slot
    // For whom something is has to be said; with whom, or by whom, would be another.
    let wanted = isRoom ? "room" : "who"
    let plain = command.slot(wanted).flatMap { command.slots[$0].type == .person ? $0 : nil }
    fill(isRoom ? plain : marked ?? plain, at: range, value: found)
  }

  /// Fills a slot once; where there is none, or twice, it is no such command.
  private mutating func fill(_ slot: Int?, at range: Range<Int>, value: Int) {
    guard let slot, !captures.contains(where: { $0.name == slot }) else {
      isBroken = true
      return
    }
    captures.append(Capture(name: slot, range: range, value: value))
    open = []
  }

  private mutating func fill(_ slot: Int, with text: String, at range: Range<Int>) {
    texts[slot] = text
    captures.append(Capture(name: slot, range: range, value: 0))
    open = []
  }

  private mutating func close() {
    guard let run else { return }
    self.run = nil
    guard run.saysSomething else { return }
    guard let slot = run.slot else {
      rest.append(run.range)
      return
    }
    if texts[slot] == nil {
      fill(slot, with: line.text(run.range), at: run.range)
    } else {
      rest.append(run.range)
    }
  }

  /// Words without a mark fill what is still empty, the last of them all that are left.
  private mutating func settleRest() {
    var slots = spec.rest.filter { texts[$0] == nil }
    guard !rest.isEmpty else { return }
    guard !slots.isEmpty else {
      isBroken = true
      return
    }
    while slots.count > rest.count { slots.removeLast() }
    for (place, slot) in slots.enumerated() {
      let isLast = place == slots.count - 1
      let ranges = isLast ? Array(rest[place...]) : [rest[place]]
      fill(slot, with: ranges.map { line.text($0) }.joined(separator: ", "), at: ranges[0])
    }
  }
}

extension Piece {
  /// Both of two stretches that say different parts of one time; nil where they say the same.
  func joined(with other: Piece) -> Piece? {
    let (date, clock) = day == nil ? (other, self) : (self, other)
    guard date.day != nil, date.clock == nil, date.lastDay == nil, clock.day == nil,
      clock.clock != nil, !date.isImpossible, !clock.isImpossible
    else { return nil }
    var whole = date
    whole.clock = clock.clock
    whole.until = clock.until
    whole.isPart = clock.isPart
    whole.isGuessed = clock.isGuessed
    return whole
  }
}
