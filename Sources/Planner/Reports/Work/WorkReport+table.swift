import CivilTime
import Procedure

extension WorkReport {
  /// The report as rows for a spreadsheet: one fact a row, in the same columns throughout.
  func table() -> [[Fact]] {
    let heads = [
      Topics.Report.Columns.section, Topics.Report.Columns.ref, Topics.Report.Columns.who,
      Topics.Report.Columns.what, Topics.Report.Columns.client, Topics.Report.Columns.day,
      Topics.Report.Columns.value, Topics.Report.Columns.detail,
    ]
    return [heads.map { .phrase(Statement($0)) }] + work + ahead + questions
  }

  private func row(
    _ section: Topic, ref: Ref? = nil, who: PersonID? = nil, _ what: Fact = .none,
    client: Client? = nil, day: Day? = nil, value: Fact, detail: Fact = .none
  ) -> [Fact] {
    [
      .phrase(Statement(section)), ref.map { .ref($0) } ?? .none,
      who.map { .text($0.description) } ?? .none, what, client.map { .client($0) } ?? .none,
      day.map { .day($0) } ?? .none, value, detail,
    ]
  }

  private var work: [[Fact]] {
    var rows = done.map { item in
      row(
        Topics.Report.Labels.done, ref: item.todo.ref, who: item.todo.owner, item.title,
        client: item.client, day: item.on, value: .number(item.late))
    }
    rows += slipped.map { slip in
      row(
        Topics.Report.Labels.slipped, ref: slip.todo.ref, who: slip.todo.owner, slip.title,
        client: slip.client, day: slip.planned, value: .number(slip.late),
        detail: .list((slip.becomes.map { [.day($0)] } ?? []) + slip.why))
    }
    rows.append(row(Topics.Report.Labels.meetings, value: .number(meetings)))
    rows.append(row(Topics.Report.Labels.noShows, value: .number(noShows)))
    return rows
  }

  private var ahead: [[Fact]] {
    var rows = loads.flatMap { load in
      [load.this, load.next].map { week in
        row(
          Topics.Report.Labels.load, who: load.person, .text(week.first.isoWeek),
          value: Self.hours(week.taken), detail: Self.hours(week.given))
      }
    }
    rows += renewals.map { band in
      row(
        Topics.Report.Labels.renewals,
        .phrase(Statement(Topics.Report.Labels.within, ["days": .text(band.label)])),
        value: .number(band.count), detail: band.count > 0 ? band.premium : .none)
    }
    rows += cases.map { item in
      row(
        Topics.Report.Labels.cases, ref: item.todo.ref, who: item.todo.owner, item.title,
        day: item.until, value: item.left.map { .number($0) } ?? .none)
    }
    rows += Colour.allCases.reversed().map { colour in
      row(
        Topics.Report.Labels.risk, .colour(colour, score: nil),
        value: .number(colours[colour] ?? 0))
    }
    return rows
  }

  private var questions: [[Fact]] {
    prompts.map { use in
      row(
        Topics.Report.Labels.prompts, .words(use.prompt.ask), value: .number(use.changed),
        detail: .text("\(use.prompt.id) \(use.changed)/\(use.asked)"))
    }
      + notices.map { notice in
        row(
          Topics.Report.Labels.notices, who: notice.person, value: .number(notice.count))
      }
  }
}
