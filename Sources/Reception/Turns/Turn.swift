import CivilTime
import Conversation
import Planner
import Store

/// One line of one person at one time, on its way to a reply.
struct Turn: Sendable {
  let line: String
  let person: PersonID
  let session: String
  let now: Instant
  let phrasebook: Phrasebook
  /// Six digits that nobody could foretell.
  let digits: String
  /// Whether others read along.
  var isAloud = false
  /// Whether the line is that of a button.
  var isPress = false
  /// The mark of the question that it answers, where it bears one.
  var mark: String?

  /// What came of a first look.
  enum Look: Sendable {
    case answered(Reply, Next)
    /// It changes something: to be decided where it can be kept.
    case pending(Heard, base: [UInt8]?)
  }

  /// The session after a reply that changed nothing else.
  struct Next: Sendable {
    var kept: RecentSessions.Kept
    var isPressing: Bool
    var session: Session { kept.session }
  }

  /// Answers what only reads; leaves the rest to `decide`.
  func look(at book: any Book, recent: RecentSessions.Kept?) throws -> Look {
    var (scene, base, stored) = try scene(of: book, recent: recent)
    let heard = try understood(line, in: scene, seeing: book)
    var reply: Reply
    if let refusal = refusal(of: heard, in: scene) {
      reply = refusal
    } else if case .several = heard {
      return .pending(heard, base: base)
    } else if let command = heard.command {
      guard command.onlyReads else { return .pending(heard, base: base) }
      let decision = try decision(on: command, in: scene, seeing: book)
      reply = phrasebook.reply(to: decision, of: command, in: &scene)
    } else {
      reply = phrasebook.reply(to: heard, in: &scene)
      phrasebook.keep(line, that: heard, in: &scene)
    }
    reply.mark = scene.session.mark
    return .answered(
      reply,
      Next(
        kept: RecentSessions.Kept(base: base, session: scene.session),
        isPressing: scene.session.isPressing(since: stored)))
  }

  /// Decides, keeps and answers, within one turn of the store; the session is written only where
  /// a restart must not forget what has changed in it, and otherwise handed back.
  func decide(
    at desk: any Desk, recent: RecentSessions.Kept?, heard before: Heard, base read: [UInt8]?
  ) throws -> (reply: Reply, kept: RecentSessions.Kept?) {
    var (scene, base, stored) = try scene(of: desk, recent: recent)
    // What a line means may have changed if the conversation went on elsewhere meanwhile.
    let heard = base == read ? before : try understood(line, in: scene, seeing: desk)
    var reply: Reply
    if let refusal = refusal(of: heard, in: scene) {
      reply = refusal
    } else if case .several(let parts) = heard {
      reply = try decide(parts, at: desk, in: &scene)
    } else if let command = heard.command {
      let decision = try decision(on: command, in: scene, seeing: desk)
      let kept = phrasebook.line(line, heard: heard, in: scene)
      try desk.keep(decision, by: person, line: kept, at: now)
      reply = phrasebook.reply(to: decision, of: command, in: &scene)
    } else {
      reply = phrasebook.reply(to: heard, in: &scene)
      phrasebook.keep(line, that: heard, in: &scene)
    }
    reply.mark = scene.session.mark
    guard scene.session.isPressing(since: stored) else {
      return (reply, RecentSessions.Kept(base: base, session: scene.session))
    }
    try desk.setSession(session, to: scene.session.bytes)
    return (reply, nil)
  }

  /// Who speaks, and what was said before; beside it the session as the store has it.
  func scene(
    of book: any Book, recent: RecentSessions.Kept?
  ) throws -> (scene: Scene, base: [UInt8]?, stored: Session) {
    let people = try book.people
    guard let speaker = people[person], !speaker.isRoom else { throw Stranger(person: person) }
    let office = try book.office
    let base = try book.session(session)
    let stored = Session(bytes: base)
    let isCurrent = recent.map { $0.base == base } ?? false
    var session = isCurrent ? recent?.session ?? stored : stored
    if let last = try book.reminders(.last(to: person)).first, last.ref != session.reminded {
      // What was said last is what a short answer is about.
      session.reminded = last.ref
      session.it = last.about ?? session.it
    }
    let scene = Scene(
      speaker: speaker, people: people, now: now,
      zone: speaker.zone.flatMap(Zone.init(identifier:)) ?? office.zone,
      calendar: office.calendar,
      session: session)
    return (scene, base, stored)
  }
}
