import Planner

extension PhraseReader {
  /// Someone of the office: by id, by name, or the speaker; also an id that nobody has, so that
  /// the planner can say so.
  func person(in line: Line, at position: Int) -> [Reading] {
    let end = line.token(at: position)
    let token = line.bytes[position..<end]
    if end > position {
      let id = PersonID(String(decoding: token, as: UTF8.self))
      if people[id] != nil || PhraseReader.looksLikeID(token) {
        return [Reading(end: end, value: 0)]
      }
    }
    if let end = words.end(of: .me, in: line, at: position) {
      return [Reading(end: end, value: 1)]
    }
    return nameEnd(in: line, at: position).map { [Reading(end: $0, value: 0)] } ?? []
  }

  /// The end of the longest name of a person that stands at a position.
  private func nameEnd(in line: Line, at position: Int) -> Int? {
    if let known = namesFound.ends[position] { return known > position ? known : nil }
    var best = position
    for person in people.values {
      if let end = line.end(of: person.name, at: position) { best = max(best, end) }
      if let name = person.chineseName, let end = line.end(of: name, at: position) {
        best = max(best, end)
      }
    }
    namesFound.ends[position] = best
    return best > position ? best : nil
  }

  /// The person that a stretch names; nil means the speaker.
  func person(named text: String) -> PersonID {
    let id = PersonID(String(decoding: Line.fold(Array(text.utf8)).bytes, as: UTF8.self))
    if people[id] != nil { return id }
    let line = Line(text)
    let match = people.values.filter {
      line.end(of: $0.name, at: 0) == line.bytes.count
        || line.end(of: $0.chineseName ?? "", at: 0) == line.bytes.count
    }.min { $0.id < $1.id }
    return match?.id ?? id
  }

  /// A team that somebody belongs to, or the speaker's own.
  func team(in line: Line, at position: Int) -> [Reading] {
    var best = words.end(of: .ownTeam, in: line, at: position)
    for person in people.values {
      guard let team = person.team, let end = line.end(of: team, at: position),
        end > best ?? position
      else { continue }
      best = end
    }
    return best.map { [Reading(end: $0, value: 0)] } ?? []
  }

  /// A team's name with a word for `team` before or after it.
  func namedTeam(in line: Line, at position: Int) -> (whole: Range<Int>, name: Range<Int>)? {
    if let end = words.end(of: .ownTeam, in: line, at: position) {
      let start = line.skippingSpace(from: end)
      guard start < line.bytes.count, let name = team(in: line, at: start).first?.end,
        words.end(of: .ownTeam, in: line, at: start) != name
      else { return nil }
      return (position..<name, start..<name)
    }
    guard let name = team(in: line, at: position).first?.end else { return nil }
    let start = line.skippingSpace(from: name)
    guard start < line.bytes.count, let end = words.end(of: .ownTeam, in: line, at: start) else {
      return nil
    }
    return (position..<end, position..<name)
  }

  /// `zhao.lei`, `room-3`: ids have one dot between letters, rooms end in a number.
  private static func looksLikeID(_ token: ArraySlice<UInt8>) -> Bool {
    let parts = token.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isLetter) }) {
      return true
    }
    return Array(token).holds(Array("room-".utf8), at: 0) && token.last?.isDigit == true
  }
}

/// Where names of people end, by where they begin; a name that ends where it begins is none.
final class NamesFound {
  var ends: [Int: Int] = [:]
}

extension Line {
  /// The end of a name that stands at a position, whatever its case.
  func end(of name: String, at position: Int) -> Int? {
    var end = position
    for byte in name.utf8 {
      guard end < bytes.count, bytes[end] == byte.lowercased else { return nil }
      end += 1
    }
    guard end > position, !joinsLetters(at: position), !joinsLetters(at: end) else { return nil }
    return end
  }
}
