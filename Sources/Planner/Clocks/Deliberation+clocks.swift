import CivilTime
import Procedure

/// Legal clocks.
extension Deliberation {
  func decide(_ command: ClockCommand) throws(Fault) -> Decision {
    switch command {
    case .list(let target): try clocks(of: target)
    case .start(let rule, let target, let from):
      try startClock(rule, on: target, from: from)
    case .stop(let target, let reason): try stopClock(of: target, reason: reason)
    case .resume(let target): try resumeClock(of: target)
    case .extend(let target, let reason): try extendClock(of: target, reason: reason)
    case .met(let target, let rule): try metClock(of: target, rule: rule)
    case .restart(let target, let from): try restartClock(of: target, from: from)
    case .explain(let rule, let from): try explain(rule, from: from)
    }
  }

  /// The clocks that run, the nearest end first: of one object with what hangs on it, or all that
  /// the asker may see.
  private func clocks(of target: Target?) throws(Fault) -> Decision {
    var todos: [Todo] = []
    var about: Ref?
    if let target {
      switch try object(meantBy: target, retry: { .clock(.list($0)) }) {
      case .refused(let decision): return decision
      case .found(let object):
        guard let owner = people[object.owner], trust.maySee(owner) || isHandler(object) else {
          return refused(.notAllowed, .notAllowed(object.owner))
        }
        about = object.ref
        for part in [object] + (try view.todos(.parts(of: object.uid))) where part.kind == .task {
          let todo = try Todo(part, here: officeZone)
          if !isKept(todo) { todos.append(todo) }
        }
      }
    } else {
      for object in try view.todos(.open(owner: nil)) where object.hasClocks {
        let todo = try Todo(object, here: officeZone)
        if maySee(todo) { todos.append(todo) }
      }
    }
    var found: [(todo: Todo, reading: ClockReading)] = []
    for todo in todos where !todo.isOver { found += running(todo).map { (todo, $0) } }
    found.sort { one, other in
      (one.reading.ends.legal, one.todo.ref?.description ?? "") < (
        other.reading.ends.legal, other.todo.ref?.description ?? ""
      )
    }
    let head = Statement(
      found.isEmpty ? Topics.Clocks.none : Topics.Clocks.head,
      ["count": .number(found.count), "ref": about.map { .ref($0) } ?? .none])
    var rows: [Statement] = []
    for (todo, reading) in found {
      var facts = facts(of: reading)
      facts["ref"] = todo.ref.map { .ref($0) } ?? Fact.none
      facts["client"] = try known(todo.client).map { .client($0) } ?? Fact.none
      facts["owner"] = todo.owner == asker.id ? Fact.none : .person(todo.owner)
      rows.append(.row(Topics.Clocks.row, facts))
    }
    return Decision(.told(Telling([head] + rows, it: about)))
  }

  /// Whether the asker may know of a to-do and its clocks.
  private func maySee(_ todo: Todo) -> Bool {
    if todo.ref?.kind == .case { return standing(in: todo) >= .reads }
    return people[todo.owner].map(trust.maySee) ?? false
  }

  /// How a clock stands, as facts.
  func facts(of reading: ClockReading) -> [String: Fact] {
    let isHours = [.minutes, .hours, .businessHours].contains(reading.rule.offsets.first?.unit)
    var facts: [String: Fact] = [
      "rule": .text(reading.rule.id), "title": .words(reading.rule.title),
      "legal": .day(reading.ends.legalDay), "ours": .day(reading.ends.targetDay),
      "provisional": .flag(isHidden(reading.ends)), "house": .flag(!reading.isLegal),
      "by": isHours ? .moment(zone.wallTime(at: reading.ends.legal)) : .none,
      "stopped": reading.stopped.map { term($0) } ?? .none,
    ]
    if !reading.isLegal { facts["legal"] = Fact.none }
    if let day = reading.day, (1...day.of).contains(day.number) {
      (facts["day"], facts["of"]) = (.number(day.number), .number(day.of))
    }
    let isLate = reading.ends.legal < now
    facts["late"] = .flag(isLate)
    facts["left"] = isLate || isHours ? Fact.none : .number(max(0, reading.daysLeft))
    if isHours { (facts["legal"], facts["ours"]) = (Fact.none, Fact.none) }
    return facts
  }

  /// Whether ends are provisional though their own years are official; a date of another year says
  /// so itself.
  func isHidden(_ ends: Ends) -> Bool {
    ends.isProvisional && office.calendar.status(of: ends.legalDay.year) == .official
  }

  /// A word of the rules in the asker's language: an event, a reason, what is needed.
  func term(_ word: String) -> Fact {
    let topic = Topics.Terms.words[word] ?? Topics.Terms.events[word]
    return topic.map { .phrase(Statement($0)) } ?? .text(word)
  }

  /// The rule that somebody names: in any case of letters, without its beginning, or by its title.
  func rule(named name: String) -> Lookup<DeadlineRule> {
    let wanted = name.uppercased()
    let ids = [wanted, "R-" + wanted]
    if let rule = ids.compactMap({ procedure.rule($0) }).first { return .found(rule) }
    let like = procedure.rules.filter { rule in
      rule.id.contains(wanted) || rule.title.english.lowercased().contains(name.lowercased())
        || rule.title.chinese.contains(name)
    }
    if like.count == 1 { return .found(like[0]) }
    let near =
      like.isEmpty
      ? Likeness.near(wanted, among: procedure.rules.map(\.id)) : like.prefix(5).map(\.id)
    return .refused(
      Decision(
        .told(
          .refusing(
            .notFound, Topics.Clocks.unknownRule,
            ["words": .text(name), "near": .list(near.map { .text($0) })]))))
  }

  /// The moment of an event that somebody names: now, the hour that was said, or noon of a day.
  func moment(of when: When?) -> Instant {
    guard let when, when != When() else { return now }
    let day = when.day ?? today
    if let clock = when.clock { return zone.instant(of: WallTime(day, clock)) }
    return day == today ? now : noon(of: day)
  }
}

extension StoredObject {
  /// Whether a clock is written on it: told from its bytes, so that a list of clocks need not read
  /// every to-do of an office.
  var hasClocks: Bool {
    let mark = Array("X-DAYBOOK-CLOCK;".utf8)
    var place = 0
    while let first = text[place...].firstIndex(of: mark[0]) {
      if text[first...].starts(with: mark) { return true }
      place = first + 1
    }
    return false
  }
}
