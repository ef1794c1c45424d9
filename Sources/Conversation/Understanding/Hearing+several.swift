import CivilTime
import Planner

/// One part of a line as a command of its own.
private struct Wish {
  var text: String
  var understood: Understood
  /// Whether it only names what the command before is to be done to as well.
  var isElliptic = false
  /// What it is with what it shares with the wish before, which it does not say itself.
  var whole: Command?

  var part: Heard.Part { whole.map { .command($0, typed: text) } ?? .line(text) }
}

extension Wish {
  /// The command, with what it shares with the wish before.
  var command: Command? {
    if let whole { return whole }
    if case .command(let command) = understood.heard { return command }
    return nil
  }
}

extension Command {
  /// The booking on the day of the one before, where it says a time and no day; else nil.
  fileprivate func onTheDay(of earlier: Command?) -> Command? {
    guard case .book(var booking) = self, case .book(let before)? = earlier,
      booking.when.day == nil, booking.when.clock != nil, let day = before.when.day
    else { return nil }
    booking.when.day = day
    return .book(booking)
  }
}

extension Hearing {
  /// A place where one wish may end and another begin.
  private struct Joint {
    var range: Range<Int>
    /// Whether a new wish begins there wherever one follows.
    var isStrong: Bool
  }

  /// Whether the line may ask for several things.
  var mayBeSeveral: Bool { line.bytes.count <= 600 && !joints.isEmpty }

  private var joints: [Joint] {
    let chat = book.words.chat
    var joints: [Joint] = []
    var position = 1
    while position < line.bytes.count, joints.count <= 8 {
      guard line.seams[position], !line.joinsLetters(at: position) else {
        position += 1
        continue
      }
      if let end = chat.end(of: .then, in: line, at: position) {
        joints.append(Joint(range: position..<end, isStrong: true))
        position = end
      } else if let end = chat.end(of: .and, in: line, at: position) {
        joints.append(Joint(range: position..<end, isStrong: false))
        position = end
      } else {
        position += 1
      }
    }
    return joints.count > 8 ? [] : joints
  }

  /// The wishes of a line in order; nil where it is one.
  ///
  /// It is taken apart only where each part is a command of its own. After a weak joint the command
  /// has to be named, or to be that of the part before with another object.
  func several(knowing known: Acquaintances) -> [Heard.Part]? {
    let joints = joints
    let end = line.bytes.count
    var parts: [Wish] = []
    var start = 0
    for (place, joint) in joints.enumerated() where joint.range.lowerBound > start {
      guard let left = part(start..<joint.range.lowerBound, after: parts.last, known) else {
        continue
      }
      if !joint.isStrong, left.understood.command?.free.isOpenToMore != true { continue }
      let ends = joints[(place + 1)...].map(\.range.lowerBound) + [end]
      let opens = ends.contains { next in
        next > joint.range.upperBound
          && begins(joint.range.upperBound..<next, after: left, isStrong: joint.isStrong, known)
      }
      guard opens else { continue }
      parts.append(left)
      start = joint.range.upperBound
    }
    guard !parts.isEmpty, start < end, let last = part(start..<end, after: parts.last, known)
    else { return nil }
    return (parts + [last]).map(\.part)
  }

  private func begins(
    _ range: Range<Int>, after left: Wish, isStrong: Bool,
    _ known: Acquaintances
  ) -> Bool {
    guard let part = part(range, after: left, known) else { return false }
    if isStrong || part.isElliptic { return true }
    let text = Line(part.text)
    let reader = book.reader(of: text, in: scene)
    // Where a time comes first, its word may come later: `四点约黄总`.
    let free = part.understood.command?.free
    let first = reader.pieces.first { $0.range.lowerBound == 0 }?.range.upperBound
    guard
      free?.cue(in: text, at: 0) != nil || book.commands.name(beginning: text) != nil
        || first.map({ free?.cue(in: text, at: text.skippingSpace(from: $0)) != nil }) == true
    else { return false }
    return !reader.pieces.isEmpty
      || text.words(in: 0..<text.bytes.count).contains { Ref($0) != nil }
      || text.bytes.indices.contains { reader.words.end(of: .it, in: text, at: $0) != nil }
  }

  /// A part of the line as a command of its own; nil where it is none.
  private func part(
    _ range: Range<Int>, after before: Wish?, _ known: Acquaintances
  ) -> Wish? {
    let text = line.text(range)
    guard !text.isEmpty else { return nil }
    if let before, let whole = completed(text, after: before, known) {
      return whole
    }
    for variant in book.words.chat.unwrapped(Line(text)) {
      let heard = Hearing(of: book, variant, in: scene, isPart: true).heard(knowing: known)
      switch heard.heard {
      case .command(let command):
        return Wish(
          text: variant.text(0..<variant.bytes.count), understood: heard,
          whole: command.onTheDay(of: before?.command))
      case .choice: return Wish(text: variant.text(0..<variant.bytes.count), understood: heard)
      default: continue
      }
    }
    return nil
  }

  /// A part that only names what the command before is to be done to as well: `cancel A1 and A3`,
  /// `book Wang Fang friday 3pm and Maria Silva at 4pm`.
  private func completed(
    _ text: String, after before: Wish, _ known: Acquaintances
  ) -> Wish? {
    guard let command = before.understood.command, let earlier = before.command else { return nil }
    let line = Line(text)
    let reader = book.reader(of: line, in: scene)
    let source = Stretches(
      line: line, reader: reader, spec: command.free, command: command, chat: book.words.chat,
      known: known)
    let stretches = source.all()
    let isOnlyRefs =
      stretches.contains { $0.isRef } && stretches.allSatisfy { $0.isRef || $0.isFiller }
    let name = book.name(of: command, asIn: Line(before.text))
    if isOnlyRefs, command.slot("target") != nil {
      return understood("\(name) \(text)", typed: text, after: before, known)
    }
    guard case .book = earlier, !stretches.contains(where: \.isCue),
      let found = book.alone(line, reader: reader, in: scene, knowing: known)?.understood,
      case .command(.book(let next)) = found.heard, next.when.clock != nil
    else { return nil }
    return understood("\(name) \(text)", typed: text, after: before, known)
  }

  private func understood(
    _ text: String, typed: String, after before: Wish, _ known: Acquaintances
  ) -> Wish? {
    let heard = Hearing(of: book, Line(text), in: scene, isPart: true).heard(knowing: known)
    guard case .command(let command) = heard.heard else { return nil }
    return Wish(
      text: typed, understood: heard, isElliptic: true,
      whole: command.onTheDay(of: before.command) ?? command)
  }
}

extension Phrasebook {
  /// The usual name of a command in the language of a line.
  func name(of command: CommandSpec, asIn line: Line) -> String {
    let language =
      commands.name(beginning: line)?.language
      ?? (line.bytes.contains { $0 >= 0x80 } ? Language.chinese : .english)
    return command.names[language]?.first ?? command.id
  }
}

extension Stretch {
  var isRef: Bool { if case .ref = kind { true } else { false } }
  var isCue: Bool { if case .cue = kind { true } else { false } }
  /// Whether it tells nothing.
  var isFiller: Bool {
    switch kind {
    case .filler, .pause: true
    default: false
    }
  }
}

extension FreeSpec {
  /// Whether more wishes may follow in the same breath: not after words that are taken as they stand.
  var isOpenToMore: Bool { isFree && !isPlain }
}
