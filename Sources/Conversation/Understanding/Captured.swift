import CivilTime
import Planner

/// A line that matched a phrase of a command, and what filled its slots.
struct Captured {
  let command: CommandSpec
  var captures: [Capture]
  let line: Line
  var reader: PhraseReader
  let scene: Scene
  /// Words of slots that the line holds in several places or with more around them.
  var texts: [Int: String] = [:]
  /// Times of slots that the line tells in several places.
  var times: [Int: When] = [:]
  var pieces: [Int: Piece] = [:]

  /// The slot as the line fills it.
  subscript(slot: String) -> Capture? {
    guard let number = command.slot(slot) else { return nil }
    return captures.first { $0.name == number }
  }

  /// The words in a slot of text.
  func text(_ slot: String) -> String? {
    if let words = command.slot(slot).flatMap({ texts[$0] }) { return words }
    return self[slot].map { line.text($0.range) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Someone of the office; nil where the slot is empty or names the speaker.
  func person(_ slot: String) -> PersonID? {
    guard let capture = self[slot], capture.value != PersonReading.speaker else { return nil }
    let id = reader.person(named: line.text(capture.range))
    return id == scene.speaker.id ? nil : id
  }

  /// Whose appointments are meant.
  var whose: Whose {
    if self["everybody"] != nil { return .everybody }
    if let team { return .team(team) }
    guard let id = person("who") else { return .own }
    return scene.people[id]?.isRoom == true ? .room(id) : .person(id)
  }

  /// The team meant, as it is called or else as typed.
  var team: String? { text("team").map { team(named: $0) ?? $0 } }

  /// The team of that name, or the speaker's own; nil for none.
  func team(named name: String) -> String? {
    let teams = scene.people.values.compactMap(\.team)
    if let team = teams.first(where: { $0.lowercased() == name.lowercased() }) { return team }
    return reader.words.is(Line(name), .ownTeam) ? scene.speaker.team : nil
  }

  /// The object meant: by reference, as `it`, or by words.
  var target: Target {
    if let capture = self["target"] {
      return Ref(line.text(capture.range)).map(Target.ref) ?? .it(scene.session.it)
    }
    return name("words").map(Target.words) ?? .it(scene.session.it)
  }

  /// The name in a slot, without titles.
  func name(_ slot: String) -> String? { text(slot).map(reader.words.chat.untitled) }

  /// The time in a slot.
  func piece(_ slot: String) -> Piece? {
    if let piece = command.slot(slot).flatMap({ pieces[$0] }) { return piece }
    guard let value = self[slot]?.value, value % 1_000 > 0 else { return nil }
    return reader.pieces[value % 1_000 - 1]
  }

  /// The time in a slot, with the length that another slot may hold.
  func when(_ slot: String) -> When {
    if var when = command.slot(slot).flatMap({ times[$0] }) {
      // A clock that no piece of the line tells is a bare hour.
      if piece(slot)?.clock == nil || piece(slot)?.range.isEmpty == true { when.guess() }
      return when
    }
    var when = piece(slot).map { When($0) } ?? When()
    if let value = self[slot]?.value, value >= 1_000 {
      let hour = value / 1_000 - 1
      when.clock = ClockTime(hour: (1...7).contains(hour) ? hour + 12 : hour, minute: 0)
      if (1...11).contains(hour) { when.guess() }
    }
    if let seconds = piece("length")?.seconds { when.seconds = seconds }
    return when
  }

  /// The days in a slot, today where none are said.
  func days(_ slot: String) -> DayRange? {
    guard let piece = piece(slot) else { return nil }
    let first = piece.day ?? scene.today
    return DayRange(first, piece.lastDay ?? first, from: piece.clock, until: piece.until)
  }
}

extension When {
  /// Leaves open in which half of the day its hour is.
  fileprivate mutating func guess() {
    guard let clock, (1..<24).contains(clock.hour), clock.hour != 12 else { return }
    other = ClockTime(seconds: (clock.seconds + 43_200) % 86_400)
  }

  /// What a piece says of a single time; of several days the first.
  init(_ piece: Piece) {
    self.init(day: piece.day, seconds: piece.seconds)
    guard let from = piece.clock else { return }
    guard let until = piece.until, until > from else {
      clock = from
      if piece.isClose { edge = .close } else if piece.isGuessed { guess() }
      return
    }
    if piece.isPart {
      around = ClockTime(seconds: (from.seconds + until.seconds) / 2)
    } else {
      clock = from
      if piece.isGuessed { guess() }
      seconds = until.seconds - from.seconds
    }
  }
}
