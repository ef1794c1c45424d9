import CivilTime
import Planner
import Procedure

extension Phrasebook {
  /// What a line means to the speaker of the scene; both languages are always understood.
  public func understand(_ text: String, in scene: Scene) -> Heard {
    understand(text, in: scene, isSecond: false)
  }

  /// `isSecond` when the line was mended, so that it is not mended again.
  func understand(_ text: String, in scene: Scene, isSecond: Bool) -> Heard {
    if let control = text.utf8.first(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) {
      return .refused(.controlCharacter(control))
    }
    let line = Line(text)
    guard !line.bytes.isEmpty else {
      return text.utf8.contains(UInt8(ascii: "?")) ? .help(topic: nil) : .refused(.empty)
    }
    if let answer = answer(line, in: scene.session) { return answer }
    let now = scene.zone.wallTime(at: scene.now)
    let reader = PhraseReader(
      of: line, at: now, by: times, words: words, people: scene.people, classes: classes,
      platforms: platforms)
    let spoken = spokenWords(line, reader: reader, asking: scene.session.asking)
    if let spoken, spoken.answers { return .command(spoken.command) }
    var furthest: [Int: Int] = [:]
    let keyed = commands.phrasesByKey[line.bytes.key(at: 0)] ?? []
    for index in keyed + commands.openPhrases {
      let phrase = commands.phrases[index]
      var matcher = Matcher(phrase.pattern, line: line, reader: reader, extent: .whole)
      if matcher.match(from: 0) != nil {
        let heard = Captured(
          command: commands.commands[phrase.command], captures: matcher.captures, line: line,
          reader: reader, scene: scene
        ).heard
        guard let spoken, case .command(let command) = heard, mayAnswer(line, spoken) else {
          return heard
        }
        return .unclear(answer: spoken.command, command: command)
      }
      furthest[phrase.command] = max(furthest[phrase.command] ?? 0, matcher.furthest)
    }
    if let spoken, spoken.mayBeFree, commands.name(beginning: line) == nil {
      return .command(spoken.command)
    }
    if let spoken, mayAnswer(line, spoken) {
      return .unclear(answer: spoken.command, command: nil)
    }
    return .refused(
      complaint(
        about: line, reader: reader, furthest: furthest, isSecond: isSecond, in: scene))
  }

  /// Whether a line that reads as a command may be the words that are asked for all the same: not
  /// the bare name of a command, nor what names something by its reference.
  private func mayAnswer(_ line: Line, _ spoken: SpokenAnswer) -> Bool {
    guard spoken.asking.type == .text else { return false }
    let isName = commands.name(beginning: line).map { name in
      line.skippingSpace(from: name.bytes.count) == line.bytes.count
    }
    return isName != true
      && !line.words(in: 0..<line.bytes.count).contains { Ref($0) != nil }
  }

  /// A short answer to a pending question.
  private func answer(_ line: Line, in session: Session) -> Heard? {
    let choices = session.choices
    if choices.isEmpty, session.asking != nil { return nil }
    if line.bytes.count <= 2, line.bytes.allSatisfy(\.isDigit) {
      let text = line.text(0..<line.bytes.count)
      guard !choices.isEmpty else { return .refused(.nothingAsked(text)) }
      let number = line.bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      guard choices.indices.contains(number - 1) else {
        return .refused(.noSuchChoice(text, of: choices.count))
      }
      return .answer(choices[number - 1])
    }
    if words.is(line, .drop), !choices.isEmpty { return .dropped }
    let isYes = words.is(line, .yes)
    guard isYes || words.is(line, .no) else { return nil }
    let text = line.text(0..<line.bytes.count)
    if choices.isEmpty {
      // `ok` says yes where something was asked, and else that a reminder was heard.
      return commands.names.contains { $0.bytes == line.bytes }
        ? nil : .refused(.nothingAsked(text))
    }
    if !isYes { return .dropped }
    return choices.count == 1
      ? .answer(choices[0]) : .refused(.noSuchChoice(text, of: choices.count))
  }
}
