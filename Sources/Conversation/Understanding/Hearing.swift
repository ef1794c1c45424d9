import CivilTime
import Planner
import Procedure

/// A line as it was understood, and the command that it is.
struct Understood {
  var heard: Heard
  var command: CommandSpec?
}

/// One line being understood: by the lines of the phrasebooks where one fits it for sure, then in free
/// words, then as far as any line fits it.
struct Hearing {
  let book: Phrasebook
  let line: Line
  let scene: Scene
  let reader: PhraseReader
  let spoken: SpokenAnswer?
  /// Whether it is a part of a line, or one that was mended, and is not taken apart again.
  let isPart: Bool
  private let matches: PhraseMatches

  init(of book: Phrasebook, _ line: Line, in scene: Scene, isPart: Bool = false) {
    self.book = book
    self.line = line
    self.scene = scene
    self.isPart = isPart
    reader = book.reader(of: line, in: scene)
    spoken = isPart ? nil : book.spokenWords(line, reader: reader, asking: scene.session.asking)
    matches = book.matches(of: line, reader: reader, in: scene)
  }

  /// Whether what it means hangs on no name of a client and on nothing that was said before.
  var isSureWithoutNames: Bool {
    guard !isPart, scene.session.begun == nil else { return false }
    if let spoken, spoken.answers { return !mayCorrect }
    guard let first = matches.found.first, !mayCorrect, !mayBeSeveral else { return false }
    return first.command.free.names == nil && first.isPlausible && !first.command.takesObjects
      && first.captured.misspelt.isEmpty
  }

  /// What it means, where that is sure.
  var said: Heard {
    if let spoken, spoken.answers { return .command(spoken.command) }
    return matches.found.first.map { weighed($0.heard) } ?? .refused(.empty)
  }

  /// What it means to somebody who knows these clients.
  func heard(knowing known: Acquaintances) -> Understood {
    if let spoken, spoken.answers {
      if mayCorrect, case .command(let command)? = correction(knowing: known) {
        return Understood(heard: .unclear(answer: spoken.command, command: command))
      }
      return Understood(heard: .command(spoken.command))
    }
    let isFree = spoken?.asking.type != .text
    if isFree, !isPart {
      if mayBeSeveral, let parts = several(knowing: known) {
        return Understood(heard: .several(parts))
      }
      if mayCorrect, let heard = correction(knowing: known) { return Understood(heard: heard) }
      if let heard = completion(knowing: known) { return Understood(heard: heard) }
    }
    if let found = matches.found.first(where: { $0.isSure(knowing: known) }) {
      return Understood(heard: weighed(found.heard), command: found.command)
    }
    if !isPart, let courtesy { return Understood(heard: .courtesy(courtesy)) }
    if isFree, let found = freely(knowing: known) { return found }
    if let found = matches.found.first {
      return Understood(heard: weighed(found.heard), command: found.command)
    }
    return Understood(heard: unheard(knowing: known))
  }

  /// A command, or what is asked where words are asked for and it may be those.
  private func weighed(_ heard: Heard) -> Heard {
    guard let spoken, case .command(let command) = heard, book.mayAnswer(line, spoken) else {
      return heard
    }
    return .unclear(answer: spoken.command, command: command)
  }

  /// The line without what is said around a wish, by the phrasebooks and then in free words.
  private func freely(knowing known: Acquaintances) -> Understood? {
    let variants = book.words.chat.unwrapped(line).map { line in
      (line, book.reader(of: line, in: scene))
    }
    var doubtful: Understood?
    for (line, reader) in variants where line.bytes != self.line.bytes {
      let matches = book.matches(of: line, reader: reader, in: scene)
      if let found = matches.found.first(where: { $0.isSure(knowing: known) }) {
        return Understood(heard: found.heard, command: found.command)
      }
      doubtful =
        doubtful
        ?? matches.found.first.map {
          Understood(heard: $0.heard, command: $0.command)
        }
    }
    var refused: Understood?
    for (line, reader) in variants.reversed() {
      guard let free = book.freely(line, reader: reader, in: scene, knowing: known) else {
        continue
      }
      // A line of the phrasebooks that names somebody unknown is no worse than this.
      if matches.found.first?.isPlausible == true, let name = free.name, !known.knows(name) {
        continue
      }
      switch free.understood.heard {
      case .refused: refused = refused ?? free.understood
      case .command where refused != nil && free.understood.command?.free.asks == true:
        // A wish that lacks something is no look at what its words also name.
        break
      case .command(let command) where free.isBare && !isPart:
        return Understood(heard: .unsure(command), command: free.understood.command)
      default:
        if !free.isBare { return free.understood }
      }
    }
    if !matches.found.isEmpty { return nil }
    if let doubtful { return doubtful }
    // What the usual way finds lacking comes first.
    if case .refused(.missing) = unheard(knowing: known) { return nil }
    return refused
  }

  /// A line that only greets or thanks.
  private var courtesy: Heard.Courtesy? {
    let chat = book.words.chat
    if chat.is(line, .gratitude) { return .thanks }
    return chat.is(line, .hello) ? .hello : nil
  }

  /// What is said to a line that is no command.
  private func unheard(knowing known: Acquaintances) -> Heard {
    let chat = book.words.chat
    if let spoken, spoken.mayBeFree, book.commands.name(beginning: line) == nil {
      return .command(spoken.command)
    }
    if let spoken, book.mayAnswer(line, spoken) {
      return .unclear(answer: spoken.command, command: nil)
    }
    if chat.end(of: .corrections, in: line, at: 0) != nil, beginsCorrecting {
      return .refused(.nothingAsked(line.text(0..<line.bytes.count)))
    }
    let named = book.words.chat.unwrapped(line).first { book.commands.name(beginning: $0) != nil }
    if book.commands.name(beginning: line) == nil, let named {
      let reader = book.reader(of: named, in: scene)
      let furthest = book.matches(of: named, reader: reader, in: scene).furthest
      return .refused(
        book.complaint(about: named, reader: reader, furthest: furthest, meant: { _ in nil }))
    }
    return .refused(
      book.complaint(about: line, reader: reader, furthest: matches.furthest) { mended in
        isPart
          ? nil
          : Hearing(of: book, Line(mended), in: scene, isPart: true).heard(knowing: known).heard
            .command
      })
  }
}
