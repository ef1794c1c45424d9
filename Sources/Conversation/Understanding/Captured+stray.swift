import CivilTime
import Planner

extension Captured {
  /// Words that a booking or a move would take for its purpose though they say something else: a
  /// time that does not exist, a second time, a colleague, a second client.
  var stray: Complaint? {
    if command.id == "client-new", let rest = afterQuotedName {
      return .notUnderstood(rest, command: command.id)
    }
    guard command.slots.contains(where: { $0.type.isTime }) else { return nil }
    let texts = captures.filter { command.slots[$0.name].type == .text }
    for capture in texts {
      if let range = line.impossibleTime(in: capture.range, besides: reader.pieces) {
        return .impossibleTime(line.text(range))
      }
    }
    guard command.id == "book" else { return nil }
    for capture in texts {
      let slot = command.slots[capture.name].name
      let isStray =
        slot == "client" ? namesSeveral(capture.range) : slot == "purpose" && hides(capture.range)
      if isStray { return .notUnderstood(line.text(capture.range), command: command.id) }
    }
    return nil
  }

  /// What follows a name in quotation marks and is neither an address nor a telephone number.
  private var afterQuotedName: String? {
    guard let name = self["name"]?.range else { return nil }
    let start = line.skippingSpace(from: name.lowerBound)
    guard let quotation = line.quotation(at: start), quotation.upperBound < name.upperBound else {
      return nil
    }
    let rest = line.text(quotation.upperBound..<name.upperBound)
    return rest.isEmpty ? nil : rest
  }

  /// The place, a room by its id.
  var place: String? {
    guard let text = text("place") else { return nil }
    let id = reader.person(named: text)
    return scene.people[id]?.isRoom == true ? id.description : text
  }

  /// Whether a client's name holds a reference and more.
  private func namesSeveral(_ range: Range<Int>) -> Bool {
    let words = line.words(in: range)
    return words.count > 1 && words.contains { Ref($0)?.kind == .client }
  }

  /// Whether a purpose holds a time, somebody of the office or a client, or takes the wish back.
  private func hides(_ range: Range<Int>) -> Bool {
    let hasTime = reader.pieces.contains {
      range.overlaps($0.range) && $0.kind != .duration && !$0.isPart
    }
    return hasTime || reader.words.chat.is(Line(line.text(range)), .negations)
      || line.words(in: range).contains {
        Ref($0)?.kind == .client || scene.people[PersonID($0)]?.isRoom == false
      }
  }
}

extension Line {
  /// The words of a stretch that stand outside quotation marks, in lower case.
  func words(in range: Range<Int>) -> [String] {
    var words: [String] = []
    var position = range.lowerBound
    while position < range.upperBound {
      if let quotation = quotation(at: position) {
        position = quotation.upperBound
        continue
      }
      let end = token(at: position)
      if end > position { words.append(String(decoding: bytes[position..<end], as: UTF8.self)) }
      position = max(end, position + 1)
    }
    return words
  }

  /// The first `25:00`, `3:75pm`, `99/99` or `2026-13-45` of a stretch that is written like a time
  /// and is none.
  func impossibleTime(in range: Range<Int>, besides pieces: [Piece]) -> Range<Int>? {
    var position = range.lowerBound
    while position < range.upperBound {
      if let quotation = quotation(at: position) {
        position = quotation.upperBound
        continue
      }
      var end = position
      while end < range.upperBound, bytes[end].isTimeMark { end += 1 }
      let isWord = position > 0 && bytes[position - 1].isLetter
      if end > position, !isWord, looksImpossible(position..<end),
        !pieces.contains(where: { $0.range.overlaps(position..<end) })
      {
        while end < range.upperBound, bytes[end].isLetter { end += 1 }
        return position..<end
      }
      position = max(end, position + 1)
    }
    return nil
  }

  private func looksImpossible(_ range: Range<Int>) -> Bool {
    func numbers(_ mark: String) -> [Int] {
      let parts = bytes[range].split(
        separator: mark.utf8.first ?? .space, omittingEmptySubsequences: false)
      return parts.compactMap { part in
        part.count <= 4 ? Int(String(decoding: part, as: UTF8.self)) : nil
      }
    }
    let clock = numbers(":")
    if clock.count == 2, bytes[range].count(where: { $0 == 0x3A }) == 1 {
      let digits = bytes[range].split(separator: 0x3A).map(\.count)
      if digits.last == 2, digits.first ?? 3 <= 2 { return true }
    }
    let slashed = numbers("/")
    if slashed.count == 2 { return slashed.allSatisfy { $0 > 12 && $0 < 100 } }
    return [slashed, numbers("-")].contains { $0.count == 3 && $0[0] > 1_899 && $0[0] < 2_200 }
  }
}

extension UInt8 {
  /// Digits and what parts them in a date or a time of day.
  fileprivate var isTimeMark: Bool { isDigit || self == 0x3A || self == 0x2F || self == 0x2D }
}
