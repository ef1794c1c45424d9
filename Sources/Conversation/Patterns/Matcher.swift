/// One slot of a pattern as a line fills it.
struct Capture: Hashable, Sendable {
  /// The number of the slot's name.
  var name: Int
  /// Where it stands.
  var range: Range<Int>
  /// What was read there; 0 for free text.
  var value: Int
}

/// What a slot can be filled with from one position on.
struct Reading: Hashable, Sendable {
  var end: Int
  var value: Int
}

/// Reads typed slots.
protocol SlotReader {
  /// Every way to fill a slot of that type from a position on, the best first.
  func readings(of type: Int, in line: Line, at position: Int) -> [Reading]
  /// Whether a match of part of a line may end at a position.
  func mayEnd(in line: Line, at position: Int) -> Bool
}

/// Matches one pattern against one line, trying alternatives in order.
struct Matcher<Reader: SlotReader> {
  /// How much of the line a match has to cover.
  enum Extent {
    case whole
    case longest
  }

  let pattern: Pattern
  let line: Line
  let reader: Reader
  let extent: Extent
  /// Steps left before the pattern is given up as too costly.
  var budget: Int
  /// The slots filled, in order.
  var captures: [Capture] = []
  /// The furthest position that any attempt reached.
  var furthest = 0
  private var masks: [UInt32]
  private var best: (end: Int, captures: [Capture])?

  init(_ pattern: Pattern, line: Line, reader: Reader, extent: Extent, budget: Int = 20_000) {
    self.pattern = pattern
    self.line = line
    self.reader = reader
    self.extent = extent
    self.budget = budget
    masks = [UInt32](repeating: 0, count: pattern.bundles.count)
  }

  /// The end of the match that begins at a position, nil where there is none.
  mutating func match(from position: Int) -> Int? {
    if run(pattern.start, position) { return line.bytes.count }
    guard let best else { return nil }
    captures = best.captures
    return best.end
  }

  private mutating func run(_ first: Int, _ from: Int) -> Bool {
    var (step, position) = (first, from)
    while true {
      budget -= 1
      guard budget > 0 else { return false }
      furthest = max(furthest, position)
      switch pattern.steps[step] {
      case .literal(let bytes, let next):
        guard line.holds(bytes, at: position) else { return false }
        (step, position) = (next, position + bytes.count)
      case .gap(let next):
        (step, position) = (next, line.skippingSpace(from: position))
      case .space(let next):
        let after = line.skippingSpace(from: position)
        guard after > position else { return false }
        (step, position) = (next, after)
      case .slot(let name, let type, let next):
        return fill(reader.readings(of: type, in: line, at: position), name, next, position)
      case .text(let name, let isWord, let next):
        return fillText(name, isWord, next, position)
      case .fork(let branches):
        for branch in branches.dropLast() where run(branch, position) { return true }
        guard let last = branches.last else { return false }
        step = last
      case .bundle(let number):
        let mask = masks[number]
        masks[number] = 0
        if runBundle(number, position) { return true }
        masks[number] = mask
        return false
      case .joined(let number):
        return runBundle(number, position)
      case .end:
        return finish(position)
      }
    }
  }

  private mutating func finish(_ position: Int) -> Bool {
    switch extent {
    case .whole: return line.skippingSpace(from: position) == line.bytes.count
    case .longest:
      if position > best?.end ?? 0, reader.mayEnd(in: line, at: position) {
        best = (position, captures)
      }
      return false
    }
  }

  private mutating func fill(
    _ readings: [Reading], _ name: Int, _ next: Int, _ position: Int
  ) -> Bool {
    for reading in readings {
      captures.append(Capture(name: name, range: position..<reading.end, value: reading.value))
      if run(next, reading.end) { return true }
      captures.removeLast()
    }
    return false
  }

  private mutating func fillText(
    _ name: Int, _ isWord: Bool, _ next: Int, _ position: Int
  ) -> Bool {
    guard position < line.bytes.count, line.bytes[position] != .space, line.seams[position] else {
      return false
    }
    if isWord {
      return fill([Reading(end: line.wordEnd(from: position), value: 0)], name, next, position)
    }
    var end = position
    while end < line.bytes.count {
      end += 1
      guard line.seams[end], line.bytes[end - 1] != .space else { continue }
      captures.append(Capture(name: name, range: position..<end, value: 0))
      if run(next, end) { return true }
      captures.removeLast()
      guard budget > 0 else { return false }
    }
    return false
  }

  private mutating func runBundle(_ number: Int, _ from: Int) -> Bool {
    var position = from
    while position < line.bytes.count,
      line.bytes[position] == .space || line.bytes[position] == .comma
    {
      position += 1
    }
    let bundle = pattern.bundles[number]
    let mask = masks[number]
    if position < line.bytes.count {
      for (index, member) in bundle.members.enumerated() where mask & 1 << UInt32(index) == 0 {
        masks[number] = mask | 1 << UInt32(index)
        if run(member, position) { return true }
        masks[number] = mask
      }
    }
    return mask & bundle.required == bundle.required && run(bundle.next, position)
  }
}

extension Line {
  /// The end of what stands without a space from a position on; what is quoted may hold some.
  func wordEnd(from position: Int) -> Int {
    if let quotation = quotation(at: position) { return quotation.upperBound }
    return bytes[position...].firstIndex(of: .space) ?? bytes.count
  }

  /// Whether a literal stands at a position as words of their own.
  func holds(_ literal: [UInt8], at position: Int) -> Bool {
    guard bytes.holds(literal, at: position), let first = literal.first, let last = literal.last
    else { return false }
    let end = position + literal.count
    if first.isLetter, joinsLetters(at: position) { return false }
    guard end < bytes.count else { return true }
    return !(last.isLetter && bytes[end].isLetter || last.isDigit && bytes[end].isDigit)
  }
}
