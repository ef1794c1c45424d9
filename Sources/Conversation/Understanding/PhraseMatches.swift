import CivilTime
import Planner
import Procedure

/// The lines of the phrasebooks that fit a line.
struct PhraseMatches {
  /// One of them.
  struct Found {
    /// Its number among all.
    var phrase: Int
    var captured: Captured
    var command: CommandSpec { captured.command }
    var heard: Heard { captured.heard }
  }

  /// All that fit, in the order of the phrasebooks.
  var found: [Found] = []
  /// How far the lines of each command fit.
  var furthest: [Int: Int] = [:]
}

extension PhraseMatches.Found {
  /// Whether it is meant for sure: the names in it are known and no words are taken for others.
  func isSure(knowing known: Acquaintances) -> Bool {
    guard isPlausible else { return false }
    if captured.misspelt.contains(where: known.knows) { return false }
    guard let slot = command.free.names, let capture = captured[command.slots[slot].name],
      captured.line.quotation(at: capture.range.lowerBound) == nil
    else { return true }
    if Ref(captured.line.text(capture.range)) != nil { return true }
    let name = captured.reader.words.chat.untitled(captured.line.text(capture.range))
    return known.knows(name)
  }

  /// Whether no slot of words holds what belongs elsewhere: a reference where an object was to be
  /// named by its words, marks between sentences, thanks.
  var isPlausible: Bool {
    let line = captured.line
    let chat = captured.reader.words.chat
    return captured.captures.allSatisfy { capture in
      let slot = command.slots[capture.name]
      guard slot.type == .text, line.quotation(at: capture.range.lowerBound) == nil else {
        return true
      }
      if line.bytes[capture.range.lowerBound] == UInt8(ascii: ":") { return false }
      let words = line.words(in: capture.range)
      if slot.name == "words", command.takesObjects, words.contains(where: { Ref($0) != nil }) {
        return false
      }
      guard command.free.isFree else { return true }
      if command.free.isPlain {
        guard line.bytes[capture.range.upperBound - 1].isLetter else { return true }
        return chat.start(of: .thanks, in: line, before: capture.range.upperBound) == nil
      }
      if command.free.cue(in: line, at: capture.range.lowerBound) == capture.range.upperBound {
        return false
      }
      // What belongs to a slot by its own word is no part of another: `国贸谈续保`.
      let inner = capture.range.dropFirst()
      if inner.contains(where: { position in
        line.seams[position]
          && command.free.marks(in: line, at: position).contains {
            $0.isKept && $0.slot != capture.name
          }
      }) {
        return false
      }
      if line.bytes[capture.range].contains(where: { "?!;".utf8.contains($0) }) { return false }
      return chat.start(of: .thanks, in: line, before: capture.range.upperBound) == nil
    }
  }
}

extension Captured {
  /// Whether what stands for a name is made of words that tell nothing: `an appointment`.
  fileprivate var namesNobody: Bool {
    guard let slot = command.free.names, let range = self[command.slots[slot].name]?.range else {
      return false
    }
    let chat = reader.words.chat
    var position = range.lowerBound
    while position < range.upperBound {
      let end =
        chat.end(of: .fillers, in: line, at: position)
        ?? command.free.cue(in: line, at: position)
        ?? (line.bytes[position].isPause ? position + 1 : nil)
      guard let end, end <= range.upperBound else { return false }
      position = end
    }
    return true
  }
}

extension CommandSpec {
  /// Whether it is about an object that may be named by words as well.
  var takesObjects: Bool { slot("target") != nil && slot("words") != nil }
}

extension Phrasebook {
  /// Reads the slots of a line.
  func reader(of line: Line, in scene: Scene) -> PhraseReader {
    PhraseReader(
      of: line, at: scene.zone.wallTime(at: scene.now), by: times, office: scene.days, words: words,
      people: scene.people, classes: classes, platforms: platforms,
      colleagues: colleagues)
  }

  /// The lines that fit, and how far the others do.
  func matches(of line: Line, reader: PhraseReader, in scene: Scene) -> PhraseMatches {
    var matches = PhraseMatches()
    guard !line.bytes.isEmpty else { return matches }
    let keyed = commands.phrasesByKey[line.bytes.key(at: 0)] ?? []
    for index in keyed + commands.openPhrases {
      let phrase = commands.phrases[index]
      var matcher = Matcher(phrase.pattern, line: line, reader: reader, extent: .whole)
      if matcher.match(from: 0) != nil {
        let captured = Captured(
          command: commands.commands[phrase.command], captures: matcher.captures, line: line,
          reader: reader, scene: scene)
        guard !captured.namesNobody else { continue }
        let found = PhraseMatches.Found(phrase: index, captured: captured)
        matches.found.append(found)
        // Where nothing speaks against the first, no other is looked for.
        if found.command.free.names == nil, found.isPlausible { break }
      }
      matches.furthest[phrase.command] = max(
        matches.furthest[phrase.command] ?? 0, matcher.furthest)
    }
    return matches
  }

  /// Whether a line that reads as a command may be the words that are asked for all the same: not
  /// the bare name of a command, nor what names something by its reference.
  func mayAnswer(_ line: Line, _ spoken: SpokenAnswer) -> Bool {
    guard spoken.asking.type == .text else { return false }
    let isName = commands.name(beginning: line).map { name in
      line.skippingSpace(from: name.bytes.count) == line.bytes.count
    }
    return isName != true
      && !line.words(in: 0..<line.bytes.count).contains { Ref($0) != nil }
  }
}
