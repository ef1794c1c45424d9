import CivilTime
import ICalendar
import Procedure

/// Answers to reminders.
extension Deliberation {
  func decide(_ command: ReminderCommand) throws(Fault) -> Decision {
    switch command {
    case .list: try listReminders()
    case .acknowledge(let which): try acknowledge(which)
    case .snooze(let which, let seconds, let until):
      try snooze(which, seconds: seconds, until: until)
    case .escalate(let target): try escalate(target)
    case .ladders: try listLadders()
    case .told(let target): try whoWasTold(target)
    case .whyMe(let which): try whyMe(which)
    case .outbox: try listOutbox()
    case .resend(let number): try resend(number)
    case .quiet(let quiet): decide(quiet)
    case .remind(let reminding): try remind(reminding)
    case .forget(let target): try forget(target)
    }
  }

  /// What was said to the asker and waits for an answer, the oldest first, and what they have asked
  /// for and is still to come.
  private func listReminders() throws(Fault) -> Decision {
    var rows: [Statement] = []
    for reminder in try view.reminders(.open(to: asker.id)).reversed() {
      guard let statement = try statement(of: reminder) else { continue }
      let said = zone.wallTime(at: reminder.said ?? reminder.due)
      rows.append(
        .row(
          Topics.Reminders.listed,
          [
            "r": .ref(reminder.ref), "at": said.day == today ? .clock(said.clock) : .moment(said),
            "text": .phrase(statement),
            "again": reminder.again.map { .moment(zone.wallTime(at: $0)) } ?? .none,
          ]))
    }
    let head = Statement(
      rows.isEmpty ? Topics.Reminders.none : Topics.Reminders.head, ["count": .number(rows.count)])
    return Decision(.told(Telling(try [head] + rows + askedFor())))
  }

  /// Those that an answer is to; a refusal where there is none to answer.
  private func answered(_ which: ReminderCommand.Which) throws(Fault) -> Lookup<[Reminder]> {
    let open = try view.reminders(.open(to: asker.id)).filter { $0.said != nil }
    switch which {
    case .all: return .found(open)
    case .last, .notice:
      // Those of one message were said at one moment.
      return .found(Array(open.prefix(1)))
    case .ref(let ref):
      guard let reminder = try view.reminders(.number(ref.number)).first, reminder.to == asker.id
      else { return .refused(refused(.notFound, .unknownRef(ref))) }
      return .found([reminder])
    }
  }

  /// What was said last to the asker, where somebody else has answered it.
  private func answeredByOthers(_ which: ReminderCommand.Which) throws(Fault) -> Reminder? {
    guard which == .last, try noticeCount() == 0 else { return nil }
    return try view.reminders(.last(to: asker.id)).first { reminder in
      reminder.state == .acknowledged && reminder.by != asker.id
    }
  }

  /// Takes over what was said: nobody else is asked about it for now.
  private func acknowledge(_ which: ReminderCommand.Which) throws(Fault) -> Decision {
    if case .notice(let number) = which { return try acknowledge(.number(number)) }
    let reminders: [Reminder]
    switch try answered(which) {
    case .refused(let decision): return decision
    case .found(let found): reminders = found
    }
    let other = reminders.isEmpty ? try answeredByOthers(which) : nil
    guard let first = reminders.first ?? other else {
      return try acknowledge(which == .all ? .all : .number(1))
    }
    if reminders.count <= 1, !first.isOpen { return Decision(.told(try late(first))) }
    let wentOn = reminders.count == 1 ? try wentOn(first) : [:]
    var answering = Answering(self)
    for reminder in reminders { try answering.acknowledge(reminder) }
    if which == .all { try answering.acknowledgeNotices() }
    let left = try view.reminders(.open(to: asker.id)).filter { reminder in
      reminder.said != nil && !answering.taken.contains(reminder.ref)
    }
    let about = reminders.compactMap(\.about)
    return Decision(
      .told(
        Telling(
          Topics.Reminders.noted,
          [
            "refs": .list(Set(about).sorted().map { .ref($0) }), "bare": .flag(about.isEmpty),
            "again": answering.again.map { .moment(zone.wallTime(at: $0)) } ?? .none,
            "left": left.isEmpty ? .none : .number(left.count),
            "awaited": answering.awaited.isEmpty
              ? .none : .list(answering.awaited.map { .person($0) }),
          ].merging(wentOn) { $1 }, it: reminders.count == 1 ? first.about : nil)),
      changes: answering.changes)
  }

  private func snooze(_ which: ReminderCommand.Which, seconds: Int?, until: When?) throws(Fault)
    -> Decision
  {
    let reminders: [Reminder]
    switch try answered(which) {
    case .refused(let decision): return decision
    case .found(let found): reminders = found
    }
    guard let first = reminders.first else {
      return Decision(.told(.refusing(.notFound, Topics.Reminders.none)))
    }
    // Whoever has taken something over may want to hear of it again all the same.
    if reminders.count == 1, !first.isOpen, first.by != asker.id {
      return Decision(.told(try late(first)))
    }
    var again = now + (seconds ?? 600)
    if let asked = until {
      let until: When
      switch try settled(
        asked, by: asker, seconds: 60,
        retry: { .reminder(.snooze(which, seconds: seconds, until: $0)) })
      {
      case .found(let found): until = found
      case .refused(let decision): return decision
      }
      let day = until.day ?? today
      let wall = until.clock.map { WallTime(day, $0) } ?? opening(of: day)
      again = zone.instant(of: wall)
      // `until 9` said in the evening means tomorrow's.
      if again <= now, until.day == nil { again = zone.instant(of: wall + 86_400) }
    }
    let said = zone.wallTime(at: again)
    if again <= now {
      return Decision(
        .told(.refusing(.inThePast, Topics.Reminders.past, ["at": .moment(said)])))
    }
    guard again <= now + 31 * 86_400 else {
      return Decision(
        .told(.refusing(.invalidTime, Topics.Reminders.tooFar, ["days": .number(31)])))
    }
    var answering = Answering(self)
    for reminder in reminders {
      if let object = try view.object(uid: reminder.uid), object.kind == .appointment,
        let meeting = try occurrence(of: object, for: reminder), meeting.span.start <= again
      {
        return Decision(
          .told(
            .refusing(
              .invalidTime, Topics.Reminders.tooLate,
              [
                "about": .ref(meeting.ref),
                "at": .moment(zone.wallTime(at: meeting.span.start)),
              ])))
      }
      try answering.snooze(reminder, until: again)
    }
    return Decision(
      .told(
        Telling(
          Topics.Reminders.snoozed,
          [
            "r": .list(reminders.map { .ref($0.ref) }),
            "about": .list(reminders.compactMap(\.about).map { .ref($0) }),
            "at": said.day == today ? .clock(said.clock) : .moment(said),
          ], it: reminders.count == 1 ? first.about : nil)),
      changes: answering.changes)
  }
}
