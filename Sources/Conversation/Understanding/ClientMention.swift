import Planner

/// A client's name in running text.
struct ClientMention {
  /// Where it stands, titles included.
  var range: Range<Int>
  /// The name, without titles.
  var name: String
}

extension Acquaintances {
  /// The longest name of a client that begins at a position, with a title or without.
  func mention(in line: Line, at position: Int, _ chat: ChatWords) -> ClientMention? {
    if let end = chat.end(of: .titlesBefore, in: line, at: position) {
      return titled(in: line, from: position, name: line.skippingSpace(from: end))
    }
    return line.bytes[position] < 0x80
      ? latin(in: line, at: position) : chinese(in: line, at: position, chat)
  }

  /// A name after a title: the longest that somebody has, else the word that follows.
  private func titled(in line: Line, from position: Int, name start: Int) -> ClientMention? {
    guard start < line.bytes.count, line.bytes[start].isLetter || line.bytes[start] >= 0x80 else {
      return nil
    }
    let ends = line.nameEnds(from: start)
    let end = ends.last { knows(line.text(start..<$0)) } ?? ends.first
    return end.map { ClientMention(range: position..<$0, name: line.text(start..<$0)) }
  }

  /// A whole name, pinyin in one word, or one word of a name that is written as a name is.
  private func latin(in line: Line, at position: Int) -> ClientMention? {
    guard line.bytes[position].isLetter else { return nil }
    let ends = line.nameEnds(from: position)
    if let end = ends.last(where: { hasName(line.text(position..<$0)) }) {
      return ClientMention(range: position..<end, name: line.text(position..<end))
    }
    if ends.count > 1, isSlip(line.text(position..<ends[1])) {
      return ClientMention(range: position..<ends[1], name: line.text(position..<ends[1]))
    }
    guard let end = ends.first else { return nil }
    let typed = line.original[line.offsets[position]]
    let isCapital = typed < 0x61
    guard end - position >= (isCapital ? 3 : 4), hasPart(line.text(position..<end)) else {
      return nil
    }
    return ClientMention(range: position..<end, name: line.text(position..<end))
  }

  /// A whole name, a given name, the beginning of an organisation's, or a family's with a title.
  private func chinese(in line: Line, at position: Int, _ chat: ChatWords) -> ClientMention? {
    let ends = line.characterEnds(from: position, limit: 12)
    func mention(_ start: Int, _ end: Int) -> ClientMention {
      let after = chat.end(of: .titlesAfter, in: line, at: end) ?? end
      return ClientMention(range: position..<after, name: line.text(start..<end))
    }
    if let end = ends.last(where: { hasName(line.text(position..<$0)) }) {
      return mention(position, end)
    }
    if let end = ends.dropFirst().last(where: { hasPart(line.text(position..<$0)) }) {
      return mention(position, end)
    }
    guard let first = ends.first else { return nil }
    if chat.end(of: .titlesAfter, in: line, at: first) != nil,
      hasFamily(line.text(position..<first))
    {
      return mention(position, first)
    }
    if let start = chat.end(of: .nicknames, in: line, at: position), ends.count > 1,
      start == ends[0], hasFamily(line.text(start..<ends[1]))
    {
      return mention(start, ends[1])
    }
    return nil
  }
}

extension Line {
  /// Where the first one to four words of letters end, from a position on.
  fileprivate func nameEnds(from position: Int) -> [Int] {
    var ends: [Int] = []
    var end = position
    while ends.count < 4, end < bytes.count, bytes[end].isLetter || bytes[end] >= 0x80 {
      while end < bytes.count, bytes[end].isLetter || bytes[end] >= 0x80 || bytes[end] == 0x27 {
        // What belongs to somebody is not their name: `Maria's`.
        if bytes[end] == 0x27 { break }
        end += 1
      }
      ends.append(end)
      guard end < bytes.count, bytes[end] == .space else { break }
      end = skippingSpace(from: end)
    }
    return ends
  }

  /// Where the first characters end that are no ASCII, from a position on.
  fileprivate func characterEnds(from position: Int, limit: Int) -> [Int] {
    var ends: [Int] = []
    var end = position
    while ends.count < limit, end < bytes.count, bytes[end] >= 0x80 {
      end += 1
      while end < bytes.count, bytes[end].isContinuation { end += 1 }
      ends.append(end)
    }
    return ends
  }
}
