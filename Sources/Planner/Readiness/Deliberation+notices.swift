import CivilTime
import ICalendar
import Procedure

/// What others have told the asker.
extension Deliberation {
  /// Notices that wait, the oldest first: their place in this order is the number they go by.
  private func waitingNotices() throws(Fault) -> [(notice: Notice, object: StoredObject)] {
    try notices(for: asker.id).sorted {
      ($0.notice.at, $0.notice.uid) < ($1.notice.at, $1.notice.uid)
    }
  }

  func listNotices() throws(Fault) -> Decision {
    let waiting = try waitingNotices()
    guard !waiting.isEmpty else { return Decision(.told(Telling(Topics.Notices.none))) }
    let head = Statement(Topics.Notices.head, ["count": .number(waiting.count)])
    return Decision(.told(Telling(try [head] + noticeRows(limit: waiting.count))))
  }

  /// How many notices wait for the asker.
  func noticeCount() throws(Fault) -> Int { try notices(for: asker.id).count }

  /// The first notices, a row each, and how many more there are.
  func noticeRows(limit: Int) throws(Fault) -> [Statement] {
    let waiting = try waitingNotices()
    var statements: [Statement] = []
    for (index, item) in waiting.prefix(limit).enumerated() {
      statements.append(try row(item.notice, number: index + 1))
    }
    if waiting.count > limit {
      statements.append(
        Statement(Topics.Notices.more, ["count": .number(waiting.count - limit)]))
    }
    return statements
  }

  private func row(_ notice: Notice, number: Int) throws(Fault) -> Statement {
    let at = zone.wallTime(at: notice.at)
    let isToday = at.day == today
    var client: Client?
    if let about = notice.about { client = try known(try view.object(about)?.client) }
    return .row(
      Topics.Notices.row,
      [
        "n": .number(number), "clock": isToday ? .clock(at.clock) : .none,
        "at": isToday ? .none : .moment(at), "from": .person(notice.from),
        "about": notice.about.map { .ref($0) } ?? .none,
        "client": client.map { .client($0) } ?? .none, "words": try said(notice),
        "answer": .flag(notice.needsAnswer),
      ])
  }

  /// The words of a notice: the question that was answered with what was answered, or its own; none of
  /// a case that is kept from the asker by now.
  func said(_ notice: Notice) throws(Fault) -> Fact {
    if try isKept(notice.about) { return .phrase(Statement(Topics.Log.kept)) }
    if let matter = notice.matter { return said(matter, notice) }
    guard let prompt = notice.prompt.flatMap({ procedure.prompt($0) }) else {
      return days(in: notice) ?? .text(notice.words)
    }
    let parts = notice.words.split(separator: ":", maxSplits: 1).map(String.init)
    let given = GivenAnswer(
      prompt: prompt.id, value: parts.first ?? "", by: notice.from, at: notice.at)
    return .phrase(
      Statement(
        Topics.Notices.answered,
        [
          "question": .words(prompt.ask),
          "answer": prompt.type == .text ? .text(notice.words) : said(given, to: prompt),
          "note": prompt.type == .text || parts.count < 2
            ? .none : .text(String(parts[1].drop { $0 == " " })),
        ]))
  }

  private func said(_ matter: Notice.Matter, _ notice: Notice) -> Fact {
    let ref = notice.about.map { Fact.ref($0) } ?? .none
    return switch matter {
    case .approval:
      .phrase(Statement(Topics.Notices.approval, ["ref": ref, "title": .text(notice.words)]))
    case .approved:
      .phrase(Statement(Topics.Notices.approved, ["condition": .text(notice.words)]))
    case .covers: covering(Topics.Cover.covering, notice)
    case .coverGone: covering(Topics.Cover.gone, notice)
    case .coversNot: covering(Topics.Cover.coveringNot, notice)
    case .onDuty: duty(Topics.Duty.on, notice)
    case .offDuty: duty(Topics.Duty.off, notice)
    case .dutyEnded: duty(Topics.Duty.ended, notice)
    case .given: .phrase(Statement(Topics.Notices.given, ["title": .text(notice.words)]))
    case .taken:
      .phrase(Statement(Topics.Notices.taken, ["who": .person(PersonID(notice.words))]))
    }
  }

  /// That holidays or rules have moved a day, where a notice of the program says so.
  private func days(in notice: Notice) -> Fact? {
    let days = notice.words.split(separator: Self.becomes).compactMap { Day(String($0)) }
    guard notice.from == .program, days.count == 2 else { return nil }
    return .phrase(
      Statement(Topics.Notices.recomputed, ["was": .day(days[0]), "becomes": .day(days[1])]))
  }

  /// What stands between two days of a notice.
  static var becomes: String { " → " }

  /// Takes notices off the list, one by its number or all of them.
  func acknowledge(_ which: ReadinessCommand.Notices) throws(Fault) -> Decision {
    let waiting = try waitingNotices()
    if waiting.isEmpty { return Decision(.told(Telling(Topics.Notices.none))) }
    let taken: [(notice: Notice, object: StoredObject)]
    switch which {
    case .all: taken = waiting
    case .number(let number):
      guard waiting.indices.contains(number - 1) else {
        return Decision(
          .told(
            .refusing(
              .notFound, Topics.Notices.noSuch,
              ["n": .number(number), "count": .number(waiting.count)])))
      }
      taken = [waiting[number - 1]]
    }
    var answering = Answering(self)
    for (notice, object) in taken { try answering.acknowledge(notice, object) }
    let left = waiting.filter { item in !taken.contains { $0.notice.uid == item.notice.uid } }
    var statements = [
      Statement(
        Topics.Notices.seen,
        ["count": .number(taken.count), "left": left.isEmpty ? .none : .number(left.count)])
    ]
    for (index, item) in left.enumerated() {
      statements.append(try row(item.notice, number: index + 1))
    }
    return Decision(
      .told(Telling(statements, it: taken.count == 1 ? taken[0].notice.about : nil)),
      changes: answering.changes)
  }
}
