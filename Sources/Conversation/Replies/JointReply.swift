public import Planner

/// One reply to a line that asked for several things, put together as they are done.
public struct JointReply {
  private var draft: Draft?
  private var question: Question?
  private var choices: [Command] = []

  /// A reply in which nothing is said yet.
  public init() {}

  /// Whether the last thing was refused, so that nothing more is to be done.
  public private(set) var isOver = false

  mutating func add(_ decision: Decision, _ more: Draft) {
    question = decision.question ?? question
    choices = decision.choices
    isOver = more.error != nil || !decision.choices.isEmpty
    guard var whole = draft else {
      draft = more
      return
    }
    whole.kind = more.kind
    whole.lines += more.lines
    whole.refs += more.refs.filter { !whole.refs.contains($0) }
    whole.data = more.data
    whole.error = more.error
    whole.options = more.options
    whole.enclosures += more.enclosures
    whole.limit = max(whole.limit, more.limit) + 10
    draft = whole
  }

  mutating func stop(at heard: Draft, choices: [Command] = []) {
    add(Decision(.told(Telling([])), choices: choices), heard)
    isOver = true
  }

  func finished() -> (draft: Draft, question: Question?, choices: [Command])? {
    draft.map { ($0, choices.isEmpty ? question : nil, choices) }
  }
}

extension Phrasebook {
  /// Adds what was decided on one of several things, and remembers what the next may refer to.
  public func add(
    _ decision: Decision, of command: Command, to reply: inout JointReply, in scene: inout Scene
  ) {
    let draft = voice(in: scene).draft(decision.outcome, of: command, choices: decision.choices)
    remember(decision, of: command, it: draft.it, in: &scene)
    reply.add(decision, draft)
  }

  /// Adds that one of several things was not understood after all, or what it is asked about.
  public func add(_ heard: Heard, to reply: inout JointReply, in scene: Scene) {
    let voice = voice(in: scene)
    switch heard {
    case .refused(let complaint): reply.stop(at: voice.draft(complaint))
    case .choice(let words, let options):
      reply.stop(
        at: voice.choice(of: words, options.map(\.person)), choices: options.map(\.command))
    case .unsure(let command): reply.stop(at: voice.unsure(command), choices: [command])
    default: reply.stop(at: Draft(.error, []))
    }
  }

  /// The whole reply; `left` are the things that were not done any more.
  public func reply(_ joint: JointReply, left: [String], in scene: inout Scene) -> Reply {
    guard let (whole, question, choices) = joint.finished() else { return Reply(.error, "") }
    var draft = whole
    let voice = voice(in: scene)
    if !left.isEmpty {
      draft.lines.append(
        voice.say(.leftUndone, ["lines": left.joined(separator: voice.say(.pause))]))
    }
    if let question { draft.put(question, in: voice) }
    scene.session.choices = choices
    scene.session.asked = choices.isEmpty ? nil : scene.now
    scene.session.asking = question.map(Session.Asking.init)
    var reply = finished(draft, in: &scene, voice)
    reply.answers = voice.answers(to: scene.session, options: draft.options)
    scene.session.question = choices.isEmpty && question == nil ? nil : reply.text
    return reply
  }

  /// What a part of several is called in what is said about it.
  public func line(of part: Heard.Part, in scene: Scene) -> String {
    switch part {
    case .line(let line): line
    case .command(let command, let typed): typed ?? voice(in: scene).line(command) ?? ""
    }
  }
}
