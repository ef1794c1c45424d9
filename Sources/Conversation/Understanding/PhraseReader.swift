import CivilTime
import Planner

/// Reads the slots of a phrasebook's lines.
struct PhraseReader: SlotReader {
  /// The times found in the line, then the deadlines.
  let pieces: [Piece]
  /// How many of them are times.
  let timeCount: Int
  let times: TimePhrases
  /// The moment of speaking on the speaker's wall.
  let now: WallTime
  let words: ShortWords
  let people: [PersonID: Person]
  /// Classes of business by what they are called in any language, as they are kept.
  let classes: [String: String]
  /// Platforms on which people chat by what they are called in any language, as they are kept.
  let platforms: [String: String]
  /// Names of people found in the line, so that each position is looked up once.
  let namesFound = NamesFound()
  /// What colleagues are called.
  let knownColleagues: KnownColleagues
  /// Whom names mean that stand for several.
  var chosen: [String: PersonID] = [:]

  /// A reader of a line that is said at a time.
  init(
    of line: Line, at now: WallTime, by times: TimePhrases, office: OfficeDays, words: ShortWords,
    people: [PersonID: Person], classes: [String: String], platforms: [String: String] = [:],
    colleagues: KnownColleagues = KnownColleagues()
  ) {
    knownColleagues = colleagues
    let found = times.pieces(in: line, now: now, office: office)
    pieces = found.times + found.deadlines
    timeCount = found.times.count
    self.times = times
    self.now = now
    self.words = words
    self.people = people
    self.classes = classes
    self.platforms = platforms
  }

  func readings(of type: Int, in line: Line, at position: Int) -> [Reading] {
    guard position < line.bytes.count, let type = SlotType(rawValue: type) else { return [] }
    switch type {
    case .text, .word: return []
    case .when: return time(in: line, at: position)
    case .by: return deadline(at: position) + time(in: line, at: position)
    case .to: return target(of: line, at: position)
    case .days: return piece(at: position) { ($0.day != nil || $0.clock != nil) && $0.rrule == nil }
    case .length: return piece(at: position) { $0.kind == .duration }
    case .target: return object(in: line, at: position)
    case .person: return person(in: line, at: position)
    case .team: return team(in: line, at: position)
    case .everybody:
      return words.end(of: .everybody, in: line, at: position).map { [Reading(end: $0, value: 0)] }
        ?? []
    case .language: return language(in: line, at: position)
    case .email:
      let end = line.token(at: position)
      return line.bytes[position..<end].contains(UInt8(ascii: "@"))
        ? [Reading(end: end, value: 0)] : []
    case .phone: return phone(in: line, at: position)
    case .ref: return object(in: line, at: position).filter { $0.value == 1 }
    case .lag: return lag(in: line, at: position).map { [Reading(end: $0.end, value: 0)] } ?? []
    case .number: return number(in: line, at: position)
    case .percent: return percent(in: line, at: position)
    case .business: return business(in: line, at: position)
    case .amount: return amount(in: line, at: position)
    case .term: return term(in: line, at: position)
    case .happening: return happening(in: line, at: position)
    case .night:
      return night(in: line, at: position).map { [Reading(end: $0.end, value: $0.value)] } ?? []
    case .setting:
      return [ShortWords.Meaning.off, .usual].enumerated().compactMap { place, meaning in
        words.end(of: meaning, in: line, at: position).map { Reading(end: $0, value: place) }
      }
    case .rotation:
      return [ShortWords.Meaning.weekly, .daily].enumerated().compactMap { place, meaning in
        words.end(of: meaning, in: line, at: position).map { Reading(end: $0, value: place) }
      }
    case .late:
      return words.end(of: .late, in: line, at: position).map { [Reading(end: $0, value: 0)] } ?? []
    case .ahead: return ahead(at: position)
    case .named:
      if let quotation = line.quotation(at: position) {
        return [Reading(end: quotation.upperBound, value: 0)]
      }
      return object(in: line, at: position).filter { $0.value == 1 }
    }
  }

  func mayEnd(in line: Line, at position: Int) -> Bool { true }

  private func piece(at position: Int, _ fits: (Piece) -> Bool) -> [Reading] {
    var (index, end) = (0, timeCount)
    while index < end {
      let middle = (index + end) / 2
      if pieces[middle].range.lowerBound < position { index = middle + 1 } else { end = middle }
    }
    guard index < timeCount, pieces[index].range.lowerBound == position, fits(pieces[index])
    else { return [] }
    return [Reading(end: pieces[index].range.upperBound, value: index + 1)]
  }

  /// A length after which a word says that it is one before something.
  private func ahead(at position: Int) -> [Reading] {
    pieces.indices.dropFirst(timeCount).filter {
      pieces[$0].range.lowerBound == position && pieces[$0].kind == .duration
    }.map { Reading(end: pieces[$0].range.upperBound, value: $0 + 1) }
  }

  private func deadline(at position: Int) -> [Reading] {
    pieces.indices.dropFirst(timeCount).filter {
      pieces[$0].range.lowerBound == position && pieces[$0].day != nil
    }.map { Reading(end: pieces[$0].range.upperBound, value: $0 + 1) }
  }

  /// A time of a booking; at the end of the line a bare number is an hour: `friday 4`.
  private func time(in line: Line, at position: Int) -> [Reading] {
    // A repeated time is one as well, so that it can be said why none can be booked.
    let plain = piece(at: position) { $0.day != nil || $0.clock != nil || $0.rrule != nil }
    let hours = plain.isEmpty ? [] : target(of: line, at: position).filter { $0.value > 1_000 }
    return hours.filter { $0.end == line.bytes.count } + plain
  }

  /// A time to move to: `friday 3pm`, `4`, `friday 4`, `60m`.
  private func target(of line: Line, at position: Int) -> [Reading] {
    if let reading = piece(at: position, { _ in true }).first {
      let next = line.skippingSpace(from: reading.end)
      if pieces[reading.value - 1].clock == nil, next > reading.end,
        let hour = hour(in: line, at: next)
      {
        return [Reading(end: hour.end, value: reading.value + (hour.value + 1) * 1_000), reading]
      }
      return [reading]
    }
    guard let hour = hour(in: line, at: position) else { return [] }
    return [Reading(end: hour.end, value: (hour.value + 1) * 1_000)]
  }

  func hour(in line: Line, at position: Int) -> Reading? {
    var (end, value) = (position, 0)
    while end < line.bytes.count, line.bytes[end].isDigit, end - position < 3 {
      value = value * 10 + Int(line.bytes[end] - 0x30)
      end += 1
    }
    guard (1...2).contains(end - position), value < 24,
      end == line.bytes.count || line.bytes[end] == .space
    else { return nil }
    return Reading(end: end, value: value)
  }

  private func object(in line: Line, at position: Int) -> [Reading] {
    let end = line.token(at: position)
    if Ref(String(decoding: line.bytes[position..<end], as: UTF8.self)) != nil {
      return [Reading(end: end, value: 1)]
    }
    return words.end(of: .it, in: line, at: position).map { [Reading(end: $0, value: 0)] } ?? []
  }

  private func language(in line: Line, at position: Int) -> [Reading] {
    let place = words.languages.firstIndex { line.holds($0.name, at: position) }
    return place.map { [Reading(end: position + words.languages[$0].name.count, value: $0)] } ?? []
  }

  private func phone(in line: Line, at position: Int) -> [Reading] {
    let marks = Array("+-() ".utf8)
    var (end, digits, last) = (position, 0, position)
    while end < line.bytes.count, line.bytes[end].isDigit || marks.contains(line.bytes[end]) {
      if line.bytes[end].isDigit { (digits, last) = (digits + 1, end + 1) }
      end += 1
    }
    return digits >= 6 ? [Reading(end: last, value: 0)] : []
  }
}

extension Line {
  /// The end of the run of letters, digits and the marks inside names that begins at a position.
  func token(at position: Int) -> Int {
    var end = position
    while end < bytes.count, bytes[end].isWordPart { end += 1 }
    return end
  }
}
