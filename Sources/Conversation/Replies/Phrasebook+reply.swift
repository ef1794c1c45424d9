public import Planner
import Wire

extension Phrasebook {
  /// Puts a decision into words, in the language of the scene, and remembers in its session what
  /// the next line may refer to.
  public func reply(to decision: Decision, of command: Command, in scene: inout Scene) -> Reply {
    let voice = voice(in: scene)
    var draft = voice.draft(decision.outcome, of: command, choices: decision.choices)
    if let question = decision.question { draft.put(question, in: voice) }
    scene.session.choices = decision.choices
    scene.session.asked = decision.choices.isEmpty ? nil : scene.now
    scene.session.asking = decision.question.map(Session.Asking.init)
    remember(decision, of: command, it: draft.it, in: &scene)
    var reply = finished(draft, in: &scene, voice)
    reply.answers = voice.answers(to: scene.session, options: draft.options)
    scene.session.question =
      decision.choices.isEmpty && decision.question == nil ? nil : reply.text
    return reply
  }

  /// Answers what needs no decision: help, language, more, repeat, and what was not understood.
  public func reply(to heard: Heard, in scene: inout Scene) -> Reply {
    switch heard {
    case .command, .answer, .several: return Reply(.error, "")
    case .unsure(let command):
      let voice = voice(in: scene)
      return asked(voice.unsure(command), of: [command], in: &scene, voice)
    case .choice(let words, let options):
      let voice = voice(in: scene)
      let draft = voice.choice(of: words, options.map(\.person))
      return asked(draft, of: options.map(\.command), in: &scene, voice)
    case .courtesy(let courtesy):
      let voice = voice(in: scene)
      let saying = courtesy == .hello ? Saying.helloBack : .thanksBack
      return finished(Draft(.done, [voice.say(saying)]), in: &scene, voice)
    case .help(let topic):
      let voice = voice(in: scene)
      return finished(voice.help(topic: topic), in: &scene, voice)
    case .language(let language):
      scene.session.language = language
      let voice = voice(in: scene)
      var draft = Draft(.done, [voice.say(.langSet)])
      draft.data = .object(["language": .string(language.rawValue)])
      return finished(draft, in: &scene, voice)
    case .more: return more(in: &scene)
    case .repeat:
      guard let said = scene.session.said else {
        return reply(to: .refused(.nothingToRepeat), in: &scene)
      }
      let isOpen = !scene.session.choices.isEmpty
      return Reply(
        said.kind, said.text, refs: said.refs, data: .null,
        ask: ask(isOpen ? said.options ?? [] : []),
        error: said.code.map {
          Reply.Failure(code: $0, message: said.message ?? said.text, offers: [])
        })
    case .dropped:
      scene.session.choices = []
      scene.session.asking = nil
      scene.session.question = nil
      let voice = voice(in: scene)
      return finished(Draft(.done, [voice.say(.dropped)]), in: &scene, voice)
    case .unclear(let answer, let command):
      let voice = voice(in: scene)
      return asked(
        voice.unclear(isCommand: command != nil), of: [answer, command].compactMap(\.self),
        in: &scene, voice)
    case .refused(let complaint):
      let voice = voice(in: scene)
      guard case .unknownCommand(_, _, let meant?) = complaint else {
        return finished(voice.draft(complaint), in: &scene, voice)
      }
      return asked(voice.draft(complaint), of: [meant], in: &scene, voice)
    }
  }

  /// Puts a question that a short answer chooses a command by.
  private func asked(
    _ draft: Draft, of choices: [Command], in scene: inout Scene, _ voice: Voice
  ) -> Reply {
    scene.session.choices = choices
    scene.session.asked = scene.now
    var reply = finished(draft, in: &scene, voice)
    reply.answers = voice.answers(to: scene.session, options: draft.options)
    return reply
  }

  /// Keeps a line that lacks something, for the next to bring it.
  public func keep(_ line: String, that heard: Heard, in scene: inout Scene) {
    guard case .refused(.missing) = heard else {
      if case .refused = heard { scene.session.begun = nil }
      return
    }
    scene.session.begun = Session.Begun(line: line, at: scene.now)
  }

  /// A telling in words, whole, to whoever is spoken to without having asked.
  public func words(of telling: Telling, in scene: Scene) -> String {
    voice(in: scene).lines(telling.statements).joined(separator: "\n")
  }

  func voice(in scene: Scene) -> Voice {
    Voice(book: replies(in: scene.language), scene: scene, commands: commands)
  }

  private func more(in scene: inout Scene) -> Reply {
    guard !scene.session.rest.isEmpty else {
      return reply(to: .refused(.nothingMore), in: &scene)
    }
    let voice = voice(in: scene)
    let rest = scene.session.rest
    var draft = Draft(
      scene.session.said?.kind ?? .report,
      [voice.say(.moreHead, ["count": String(rest.count)])] + rest)
    // A row names its object before anything else.
    draft.refs = rest.compactMap { row in
      let line = Line(row)
      return line.words(in: 0..<line.bytes.count).first.flatMap { Ref($0) }
    }
    return finished(draft, in: &scene, voice)
  }

  /// Cuts a long reply, and remembers what was said and what is left.
  func finished(_ draft: Draft, in scene: inout Scene, _ voice: Voice) -> Reply {
    var lines = draft.lines
    // What comes first stands at the margin, whatever it follows elsewhere.
    if let first = lines.first { lines[0] = String(first.drop { $0 == " " }) }
    scene.session.rest = []
    // A cut that hides only a line or two would save nothing.
    if lines.count > draft.limit + 2 {
      scene.session.rest = Array(lines[draft.limit...])
      lines = Array(lines[..<draft.limit])
      lines.append(voice.say(.rest, ["count": String(scene.session.rest.count)]))
    }
    let text = lines.joined(separator: "\n")
    scene.session.said = Session.Said(kind: draft.kind, text: text, refs: draft.refs)
    scene.session.said?.options = draft.options.isEmpty ? nil : draft.options
    scene.session.said?.code = draft.error?.code
    scene.session.said?.message = draft.error?.message
    return Reply(
      draft.kind, text, refs: draft.refs, data: draft.data,
      ask: draft.ask == .null ? ask(draft.options) : draft.ask, error: draft.error,
      enclosures: draft.enclosures, proof: draft.proof)
  }

  private func ask(_ options: [String]) -> JSON {
    guard !options.isEmpty else { return .null }
    return .object([
      "prompt": .null, "type": .string(options.count == 1 ? "yes_no" : "choice"),
      "options": .array(options.map { .string($0) }), "n": .int(1), "of": .int(1),
    ])
  }
}
