import CivilTime
import Planner

/// A line as a command was found in it.
struct FreelyHeard {
  var understood: Understood
  /// Whether nothing but what it is about tells the command.
  var isBare = false
  /// The name of the client that it is about.
  var name: String?
}

extension Phrasebook {
  /// What free words mean: each command that they may tell is tried in turn, then those that need no
  /// telling; nil where it is none.
  func freely(_ line: Line, reader: PhraseReader, in scene: Scene, knowing known: Acquaintances)
    -> FreelyHeard?
  {
    let whole = 0..<line.bytes.count
    guard line.bytes.count <= 400, !reader.pieces.contains(where: \.isImpossible),
      line.impossibleTime(in: whole, besides: reader.pieces) == nil
    else { return nil }
    let isQuestion = asks(line)
    var missing: FreelyHeard?
    for number in candidates(in: line) {
      let command = commands.commands[number]
      guard command.free.asks || !isQuestion else { continue }
      // A wish that lacks something is no look at what its words also name.
      if command.free.asks, !isQuestion, missing != nil { continue }
      guard let reading = reading(line, of: command, reader, scene, known), reading.isCued else {
        continue
      }
      if let slot = lacking(reading, in: command) {
        let complaint = Complaint.missing(slot: command.slots[slot].name, command: command.id)
        let understood = Understood(heard: .refused(complaint), command: command)
        missing = missing ?? FreelyHeard(understood: understood)
      } else {
        let heard = captured(reading, command, line, reader, scene).heard
        return FreelyHeard(
          understood: Understood(heard: heard, command: command),
          name: command.free.names.flatMap { reading.texts[$0] })
      }
    }
    if isQuestion { return missing }
    return alone(line, reader: reader, in: scene, knowing: known) ?? missing
  }

  /// A command that nothing tells but what it is about.
  func alone(_ line: Line, reader: PhraseReader, in scene: Scene, knowing known: Acquaintances)
    -> FreelyHeard?
  {
    for command in commands.commands where !command.free.alone.isEmpty {
      guard let reading = reading(line, of: command, reader, scene, known),
        lacking(reading, in: command) == nil,
        command.free.alone.allSatisfy({ reading.fills($0, in: command) }),
        // What has been is told, and no wish.
        reading.time?.day.map({ $0 >= scene.today }) ?? true
      else { continue }
      let heard = captured(reading, command, line, reader, scene).heard
      return FreelyHeard(
        understood: Understood(heard: heard, command: command),
        isBare: reading.isBare, name: command.free.names.flatMap { reading.texts[$0] })
    }
    return nil
  }

  /// What the stretches of a line fill in a command; nil where they do not fit it.
  func reading(
    _ line: Line, of command: CommandSpec, _ reader: PhraseReader, _ scene: Scene,
    _ known: Acquaintances
  ) -> FreeReading? {
    let source = Stretches(
      line: line, reader: reader, spec: command.free, command: command, chat: words.chat,
      known: known)
    let stretches = source.all()
    // What is nearly the name of a command is no word of another.
    if case .text? = stretches.first?.kind, commands.near(line).isSure { return nil }
    let reading = FreeReading(stretches, as: source, people: scene.people)
    return reading.isBroken ? nil : reading
  }

  /// The commands whose cues stand in a line, the first and longest of them first.
  private func candidates(in line: Line) -> [Int] {
    var found: [(start: Int, length: Int, command: Int)] = []
    for (number, command) in commands.commands.enumerated() where command.free.isFree {
      for position in line.bytes.indices where line.seams[position] {
        guard let end = command.free.cue(in: line, at: position) else { continue }
        found.append((position, end - position, number))
        break
      }
    }
    return found.sorted { ($0.start, -$0.length, $0.command) < ($1.start, -$1.length, $1.command) }
      .map(\.command)
  }

  private func asks(_ line: Line) -> Bool {
    if words.chat.end(of: .questions, in: line, at: 0) != nil { return true }
    return line.bytes.contains { $0 >= 0x80 } && words.chat.stand(.questions, in: line)
  }

  private func lacking(_ reading: FreeReading, in command: CommandSpec) -> Int? {
    command.slots.indices.first {
      command.slots[$0].isRequired && !reading.fills($0, in: command)
    }
  }

  private func captured(
    _ reading: FreeReading, _ command: CommandSpec, _ line: Line, _ reader: PhraseReader,
    _ scene: Scene
  ) -> Captured {
    var captured = Captured(
      command: command, captures: reading.captures, line: line, reader: reader, scene: scene)
    captured.texts = reading.texts
    for (number, slot) in command.slots.enumerated() {
      guard let piece = reading.piece(for: slot, in: command) else { continue }
      captured.pieces[number] = piece
      captured.captures.append(Capture(name: number, range: piece.range, value: 0))
      var when = When(piece)
      if let hour = reading.hour, when.clock == nil {
        when.clock = ClockTime(hour: (1...7).contains(hour) ? hour + 12 : hour, minute: 0)
      }
      when.seconds = when.seconds ?? reading.length?.seconds
      captured.times[number] = when
    }
    return captured
  }
}

extension FreeReading {
  /// Whether nothing is said beside a client and a time.
  var isBare: Bool {
    texts.count == 1 && captures.count == 1 && length == nil && !isMarked
  }

  /// Whether a slot holds something.
  func fills(_ slot: Int, in command: CommandSpec) -> Bool {
    if captures.contains(where: { $0.name == slot }) || texts[slot] != nil { return true }
    let type = command.slots[slot].type
    if type == .target { return hasIt || command.free.names.map { texts[$0] != nil } ?? false }
    return piece(for: command.slots[slot], in: command) != nil
  }

  /// What the line says of a slot of time: the first of a command holds the time, one of length the
  /// length; what is moved may get either.
  func piece(for slot: CommandSpec.Slot, in command: CommandSpec) -> Piece? {
    let first = command.slots.first { $0.type.isTime && $0.type != .length && $0.type != .ahead }
    guard slot.name == first?.name else { return slot.type == .length ? length : nil }
    if let time { return slot.type == .when && time.day == nil && time.clock == nil ? nil : time }
    if let hour {
      var piece = Piece(0..<0)
      piece.clock = ClockTime(hour: (1...7).contains(hour) ? hour + 12 : hour, minute: 0)
      return piece
    }
    return slot.type == .to ? length : nil
  }
}
