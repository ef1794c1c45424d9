import CivilTime
import Procedure

extension WorkReport {
  /// What it is about: the period, and whose work.
  var title: Statement {
    switch period {
    case .day: Statement(Topics.Report.titleDay, ["day": .day(days.lowerBound), "whose": whose])
    case .week:
      Statement(
        Topics.Report.titleWeek,
        ["week": .number(days.lowerBound.weekOfYear), "days": range, "whose": whose])
    case .month: Statement(Topics.Report.titleMonth, ["days": range, "whose": whose])
    }
  }

  var range: Fact { .days(DayRange(days.lowerBound, days.upperBound)) }

  /// The figures in one line.
  var head: Statement {
    Statement(
      Topics.Report.head,
      [
        "title": .phrase(title), "done": .number(done.count),
        "late": late > 0 ? .number(late) : .none, "slipped": .number(slipped.count),
        "meetings": .number(meetings), "noshows": noShows > 0 ? .number(noShows) : .none,
      ])
  }

  /// The report as lines of a reply.
  func statements() -> [Statement] {
    var lines = [head]
    if !slipped.isEmpty {
      lines.append(Statement(Topics.Report.slippedHead))
      lines += slipped.map(row)
    }
    lines.append(Statement(Topics.Report.loadHead))
    lines += loads.map(row)
    lines += renewalLines + caseLines
    if !colours.isEmpty {
      lines.append(
        Statement(
          Topics.Report.risk,
          Dictionary(
            uniqueKeysWithValues: Colour.allCases.map { ($0.rawValue, .number(colours[$0] ?? 0)) }))
      )
    }
    let changing = prompts.filter { $0.changed > 0 }
    if !changing.isEmpty {
      lines.append(
        Statement(
          Topics.Report.promptsHead,
          [
            "count": .number(changing.count),
            "idle": prompts.count > changing.count
              ? .number(prompts.count - changing.count) : .none,
          ]))
      lines += changing.prefix(Self.promptsSaid).map(row)
    }
    return lines + attention
  }

  private static let promptsSaid = 5

  /// What somebody has to look at: silence of several kinds.
  var attention: [Statement] {
    var lines: [Statement] = []
    if !notices.isEmpty {
      let list = notices.map { notice in
        Fact.phrase(
          Statement(
            Topics.Report.notice,
            ["who": .text(notice.person.description), "count": .number(notice.count)]))
      }
      lines.append(Statement(Topics.Report.notices, ["list": .list(list)]))
    }
    if !silent.isEmpty {
      lines.append(Statement(Topics.Report.silent, ["refs": .list(silent.map { .ref($0) })]))
    }
    if let recordsDue, recordsDue > 0 {
      lines.append(Statement(Topics.Report.recordsDue, ["count": .number(recordsDue)]))
    }
    return lines
  }

  private func row(_ slip: Slipped) -> Statement {
    .row(
      Topics.Report.slipped,
      [
        "ref": slip.todo.ref.map { .ref($0) } ?? .none, "who": .person(slip.todo.owner),
        "planned": .day(slip.planned), "becomes": slip.becomes.map { .day($0) } ?? .none,
        "late": slip.late > 0 ? .number(slip.late) : .none, "open": .flag(slip.becomes == nil),
        "title": slip.title, "client": slip.client.map { .client($0) } ?? .none,
        "why": .list(slip.why),
      ])
  }

  private func row(_ load: WeekLoad) -> Statement {
    .row(
      Topics.Report.load,
      [
        "who": .person(load.person), "taken": Self.hours(load.this.taken),
        "of": Self.hours(load.this.given), "percent": .number(load.this.percent),
        "next": Self.hours(load.next.taken), "nextof": Self.hours(load.next.given),
        "away": .flag(load.this.isAway || load.next.isAway),
      ])
  }

  /// Hours with at most one place.
  static func hours(_ minutes: Int) -> Fact { .decimal((Double(minutes) / 6).rounded() / 10) }

  private var renewalLines: [Statement] {
    guard renewals.contains(where: { $0.count > 0 }) else {
      return [Statement(Topics.Report.noRenewals)]
    }
    return [Statement(Topics.Report.renewalsHead)]
      + renewals.map { band in
        .row(
          Topics.Report.renewals,
          [
            "days": .text(band.label), "count": .number(band.count),
            "premium": band.count > 0 ? band.premium : .none,
          ])
      }
  }

  private var caseLines: [Statement] {
    guard !cases.isEmpty else { return [Statement(Topics.Report.noCases)] }
    return [Statement(Topics.Report.casesHead, ["count": .number(cases.count)])]
      + cases.map { item in
        .row(
          Topics.Report.openCase,
          [
            "ref": item.todo.ref.map { .ref($0) } ?? .none, "title": item.title,
            "day": item.day.map { .number($0.number) } ?? .none,
            "of": item.day.map { .number($0.of) } ?? .none,
            "left": item.left.flatMap { $0 >= 0 ? .number($0) : nil } ?? .none,
            "over": item.left.flatMap { $0 < 0 ? .number(-$0) : nil } ?? .none,
            "stopped": .flag(item.isStopped),
            "missed": .list(item.missed.map { .words($0) }), "who": .person(item.todo.owner),
          ])
      }
  }

  private func row(_ use: PromptUse) -> Statement {
    .row(
      Topics.Report.prompt,
      [
        "prompt": .text(use.prompt.id), "question": .words(use.prompt.ask),
        "changed": .number(use.changed), "asked": .number(use.asked),
      ])
  }
}
