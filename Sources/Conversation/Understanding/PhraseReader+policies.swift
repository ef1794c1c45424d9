import Planner

extension PhraseReader {
  /// A number that bears a sign for percent.
  func percent(in line: Line, at position: Int) -> [Reading] {
    guard let number = number(in: line, at: position).first else { return [] }
    let percent = UInt8(ascii: "%")
    if line.bytes[number.end - 1] == percent { return [number] }
    let sign = line.skippingSpace(from: number.end)
    guard sign < line.bytes.count, line.bytes[sign] == percent else { return [] }
    return [Reading(end: sign + 1, value: 0)]
  }

  /// The longest sum of money that begins at a position; of two numbers only the first is one.
  func amount(in line: Line, at position: Int) -> [Reading] {
    var best: Int?
    var end = position
    var spaces = 0
    while end < line.bytes.count, end - position < Self.longestAmount {
      end += 1
      if line.bytes[end - 1] == .space {
        spaces += 1
        guard spaces == 1 else { break }
        continue
      }
      if spaces > 0, line.bytes[end - 1].isDigit, line.bytes[position].isDigit { break }
      guard line.seams[end] else { continue }
      let isWithin =
        end < line.bytes.count && line.bytes[end - 1] < 0x80 && line.bytes[end].isWordPart
        && line.bytes[end] < 0x80
      if !isWithin, Amount(line.text(position..<end)) != nil { best = end }
    }
    return best.map { [Reading(end: $0, value: 0)] } ?? []
  }

  private static let longestAmount = 40

  func term(in line: Line, at position: Int) -> [Reading] {
    var end = position
    while end < line.bytes.count, line.bytes[end] != .space, line.bytes[end] != .comma { end += 1 }
    return end > position ? [Reading(end: end, value: 0)] : []
  }

  /// The longest class of business that stands at a position, else what is quoted, else a word.
  func business(in line: Line, at position: Int) -> [Reading] {
    if let quotation = line.quotation(at: position) {
      return [Reading(end: quotation.upperBound, value: 0)]
    }
    let known = (Array(classes.keys) + classes.values).compactMap { line.end(of: $0, at: position) }
      .max()
    let word = line.wordEnd(from: position)
    return [known, word > position ? word : nil].compactMap(\.self).map {
      Reading(end: $0, value: 0)
    }
  }

  /// Something that can happen to a policy; its value is the place among all that can.
  func happening(in line: Line, at position: Int) -> [Reading] {
    PolicyEvent.allCases.enumerated().compactMap { place, event in
      words.end(of: ShortWords.Meaning(event), in: line, at: position).map {
        Reading(end: $0, value: place)
      }
    }
  }
}

extension ShortWords.Meaning {
  fileprivate init(_ event: PolicyEvent) {
    switch event {
    case .signed: self = .signed
    case .paid: self = .paid
    case .lapsed: self = .lapsed
    case .reinstated: self = .reinstated
    case .called: self = .called
    }
  }
}
