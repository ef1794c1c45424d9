import CivilTime
public import Planner
import Procedure

extension Phrasebook {
  /// What a line means to the speaker of the scene; every language is always understood.
  ///
  /// `clients` are those whom the speaker may know, asked for only where names matter.
  public func understand<Failure: Error>(
    _ text: String, in scene: Scene, knowing clients: () throws(Failure) -> Acquaintances
  ) throws(Failure) -> Heard {
    if let refused = unreadable(text) { return refused }
    let line = Line(text)
    if let answer = answer(line, in: scene) { return answer }
    let hearing = Hearing(of: self, line, in: scene)
    if hearing.isSureWithoutNames { return hearing.said }
    return try hearing.heard(knowing: clients()).heard
  }

  /// What a line means where no client is known.
  public func understand(_ text: String, in scene: Scene) -> Heard {
    understand(text, in: scene) { Acquaintances.nobody }
  }

  private func unreadable(_ text: String) -> Heard? {
    if let control = text.utf8.first(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) {
      return .refused(.controlCharacter(control))
    }
    guard Line(text).bytes.isEmpty else { return nil }
    return text.utf8.contains(UInt8(ascii: "?")) ? .help(topic: nil) : .refused(.empty)
  }

  /// A short answer to a pending question.
  private func answer(_ line: Line, in scene: Scene) -> Heard? {
    let session = scene.session
    let choices = session.choices
    if choices.isEmpty, session.asking != nil { return nil }
    let isLapsed =
      !choices.isEmpty
      && session.asked.map { scene.now > $0 + Session.patience } ?? false
    if line.bytes.count <= 2, line.bytes.allSatisfy(\.isDigit) {
      if isLapsed { return .refused(.lapsed) }
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
    if choices.isEmpty || isLapsed {
      // `ok` says yes where something was asked, and else that a reminder was heard.
      if commands.names.contains(where: { $0.bytes == line.bytes }) { return nil }
      return .refused(isLapsed ? .lapsed : .nothingAsked(text))
    }
    if !isYes { return .dropped }
    return choices.count == 1
      ? .answer(choices[0]) : .refused(.noSuchChoice(text, of: choices.count))
  }
}
