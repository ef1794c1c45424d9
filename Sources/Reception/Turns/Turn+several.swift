import Conversation
import Planner
import Store

extension Turn {
  /// What a line means, with the clients whom the speaker may know where names matter.
  func understood(_ line: String, in scene: Scene, seeing book: any Book) throws -> Heard {
    try phrasebook.understand(line, in: scene) { () throws(Fault) in
      try Acquaintances(of: scene.speaker, seeing: book, at: now)
    }
  }

  /// Carries out several things in order, within one turn of the store: each is understood when those
  /// before it are done, so that `it` is what they named, and each can be undone for itself. The first
  /// that is refused or has to ask is the last; what comes after it is said to be left.
  func decide(_ parts: [Heard.Part], at desk: any Desk, in scene: inout Scene) throws -> Reply {
    var reply = JointReply()
    var left = parts[...]
    while !reply.isOver, let part = left.popFirst() {
      var own = scene
      own.session.choices = []
      own.session.asking = nil
      let heard: Heard
      switch part {
      case .command(let command, _): heard = .command(command)
      case .line(let words): heard = try understood(words, in: own, seeing: desk)
      }
      guard case .command(let command) = heard else {
        phrasebook.add(heard, to: &reply, in: scene)
        continue
      }
      let decision = try decision(on: command, in: scene, seeing: desk)
      try desk.keep(
        decision, by: person, line: phrasebook.line(of: part, in: scene), at: now)
      phrasebook.add(decision, of: command, to: &reply, in: &scene)
    }
    return phrasebook.reply(
      reply, left: left.map { phrasebook.line(of: $0, in: scene) }, in: &scene)
  }
}
