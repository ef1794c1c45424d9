import CivilTime
import ICalendar

/// What people ask to be reminded of.
extension Deliberation {
  func remind(_ asked: Reminding) throws(Fault) -> Decision {
    let reader: Person
    switch person(named: asked.to ?? asker.id) {
    case .found(let found): reader = found
    case .refused(let decision): return decision
    }
    if reader.isRoom { return refused(.notAllowed, .notAllowed(reader.id)) }
    if let target = asked.about {
      switch try object(meantBy: target, retry: { .reminder(.remind(asked.about($0))) }) {
      case .refused(let decision): return decision
      case .found(let object): return try remind(asked, about: object, to: reader)
      }
    }
    if case .before = asked.time { return refused(.notFound, .nothingMeant(nil)) }
    let words = asked.words.trimmed
    guard words.utf8.count <= 500 else { return refused(.badInput, .badValue(words)) }
    return try remind(asked, title: words, about: nil, to: reader)
  }

  /// Something said once or again and again: a note of the reader's own, or a notice of a colleague's
  /// for whom the asker may not act.
  func remind(_ asked: Reminding, title: String, about object: StoredObject?, to reader: Person)
    throws(Fault) -> Decision
  {
    let first: Instant
    switch try time(of: asked) {
    case .found(let found): first = found
    case .refused(let decision): return decision
    }
    if !trust.mayActFor(reader) {
      return try notify(reader, at: first, asked, title: title, about: object)
    }
    var drafting = Drafting(self)
    let ref = try drafting.ref(.task)
    var note = Todo(
      ref: ref, uid: uid(of: ref), owner: reader.id, client: object?.client, title: title, work: 0,
      zone: officeZone)
    note.isNote = true
    note.openedBy = object?.ref?.description
    note.askedBy = reader.id == asker.id ? nil : asker.id
    if case .every(let rule, _, _) = asked.time {
      // It keeps to the wall clock of whoever asked.
      note.zone = zone
      note.start = zone.wallTime(at: first)
      note.every = kept(rule)
    } else {
      note.due = officeZone.wallTime(at: first)
    }
    let client = try object?.client.flatMap { (ref) throws(Fault) in try view.clients[ref] }
    do {
      drafting.add(
        Change(
          before: nil, after: .object(try note.object(owner: reader, client: client, at: now))))
    } catch {
      return refused(.badInput, .badValue(title))
    }
    let isOwn = note.askedBy == nil
    return Decision(
      .told(
        Telling(
          [
            try answer(
              asked, at: first, reader, isOwn ? Topics.Remind.own : Topics.Remind.other,
              ["ref": .ref(ref), "title": .text(title)])
          ], it: ref, kind: "done")),
      changes: drafting.changes)
  }

  /// A word to a colleague that is said at a time.
  private func notify(
    _ reader: Person, at time: Instant, _ asked: Reminding, title: String,
    about object: StoredObject?
  ) throws(Fault) -> Decision {
    if case .every = asked.time { return refused(.notAllowed, .notAllowed(reader.id)) }
    guard !title.isEmpty || object != nil else { return refused(.badInput, .badValue(title)) }
    var drafting = Drafting(self)
    var notice = Notice(
      uid: try drafting.uid("notice"), to: reader.id, from: asker.id, about: object?.ref,
      prompt: nil, words: title, matter: nil, at: time, needsAnswer: false)
    notice.made = now
    do {
      drafting.add(Change(before: nil, after: .object(try notice.object(client: object?.client))))
    } catch {
      return refused(.badInput, .badValue(title))
    }
    var reminder = Reminder(
      ref: try drafting.ref(.reminder), to: reader.id, owner: reader.id, kind: .notice,
      uid: notice.uid, about: notice.about, key: "", due: time)
    reminder.again = try reach(of: reader.id).time(from: time, isWork: false, before: nil)
    drafting.add(Change(before: nil, after: .reminder(reminder)))
    return Decision(
      .told(
        Telling(
          [
            try answer(asked, at: time, reader, Topics.Remind.notice, ["title": .text(title)])
          ], it: object?.ref, kind: "done")),
      changes: drafting.changes)
  }

  /// What is said to whoever asked: when it comes, and what stands in its way.
  private func answer(
    _ asked: Reminding, at time: Instant, _ reader: Person, _ topic: Topic, _ facts: [String: Fact]
  ) throws(Fault) -> Statement {
    var facts = facts
    facts["who"] = .person(reader.id)
    facts["at"] = .moment(zone.wallTime(at: time))
    if case .every(_, _, let words) = asked.time { facts["every"] = .text(words) }
    if reader.id != asker.id {
      let reach = try reach(of: reader.id)
      facts["away"] = .flag(reach.isAway(at: time))
      let heard = reach.time(from: time, isWork: false, before: nil)
      if heard != time { facts["heard"] = .moment(zone.wallTime(at: heard)) }
    }
    return Statement(topic, facts)
  }
}

extension Reminding {
  /// The same about one of several things that fit.
  fileprivate func about(_ target: Target) -> Reminding {
    var other = self
    other.about = target
    return other
  }
}
