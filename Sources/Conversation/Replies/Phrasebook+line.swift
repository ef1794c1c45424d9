import CivilTime
import Planner

extension Phrasebook {
  /// What the journal keeps as the line of a turn: an answer like `2` with the command it chose,
  /// anything else as it was typed.
  public func line(_ typed: String, heard: Heard, in scene: Scene) -> String {
    guard case .answer(let command) = heard else { return typed }
    let voice = voice(in: scene)
    guard let line = voice.line(command) else { return typed }
    return voice.say(.historyChosen, ["typed": typed, "line": line])
  }
}

extension Voice {
  /// A command as somebody would write it; nil where no answer can choose it.
  func line(_ command: Command) -> String? {
    switch command {
    case .book(let booking):
      say(
        .historyLineBook,
        [
          "client": booking.client, "when": words(booking.when),
          "purpose": booking.purpose ?? "", "place": booking.place ?? "",
          "owner": booking.owner?.description ?? "",
        ])
    case .move(let target, let when, _):
      say(.historyLineMove, ["target": words(target), "when": words(when)])
    case .cancel(let target, let reason):
      say(.historyLineCancel, ["target": words(target), "reason": reason ?? ""])
    case .confirm(let target): say(.historyLineConfirm, ["target": words(target)])
    case .noShow(let target): say(.historyLineNoshow, ["target": words(target)])
    case .away(let days, let who, _, _):
      [name("away"), who?.description, self.days(days)].compactMap(\.self).joined(separator: " ")
    case .plan(.assign(let target, let who)):
      [name("assign"), words(target), who?.description].compactMap(\.self).joined(separator: " ")
    case .plan(.assignAll(let assigned, _)):
      ([name("handover")] + assigned.map(\.ref.description)).joined(separator: " ")
    case .plan(.handOver(let from, _, _)): "\(name("handover")) \(from)"
    case .todo(.start(let target)): "\(name("start")) \(words(target))"
    case .todo(.done(let target, _)): "\(name("done")) \(words(target))"
    case .risk(.answer(_, _, _, _, let words)): words.first?.rest
    default: nil
    }
  }

  private func words(_ target: Target) -> String {
    switch target {
    case .ref(let ref): ref.description
    case .it(let ref): ref?.description ?? ""
    case .words(let words): words
    }
  }

  private func words(_ when: When) -> String {
    if let day = when.day, let clock = when.clock, let seconds = when.seconds {
      return stretch(WallTime(day, clock), seconds: seconds)
    }
    return [when.day.map(date), when.clock?.description, when.seconds.map(length)]
      .compactMap { $0 }.joined(separator: " ")
  }
}
