import CivilTime
import Procedure

extension WorkReport {
  /// The report as a page for a browser.
  func page() -> Page {
    var sections = [figures]
    if period != .day { sections.append(perDay) }
    sections += [slips, load, renewal, openCases, risk, changing]
    if !attention.isEmpty {
      sections.append(
        Page.Section(
          heading: Statement(Topics.Report.Labels.attention), blocks: attention.map { .note($0) }))
    }
    return Page(
      title: title, subtitle: Statement(Topics.Report.made, ["day": .day(today)]),
      sections: sections)
  }

  private typealias Labels = Topics.Report.Labels
  private typealias Columns = Topics.Report.Columns

  private var nothing: Page.Block { .note(Statement(Labels.nothing)) }

  private var figures: Page.Section {
    func figure(_ topic: Topic, _ count: Int, isBad: Bool = false) -> Page.Figure {
      Page.Figure(label: Statement(topic), value: .number(count), isBad: isBad)
    }
    return Page.Section(
      heading: Statement(Labels.glance),
      blocks: [
        .figures([
          figure(Labels.done, done.count), figure(Labels.late, late, isBad: late > 0),
          figure(Labels.slipped, slipped.count, isBad: !slipped.isEmpty),
          figure(Labels.meetings, meetings),
          figure(Labels.noShows, noShows, isBad: noShows > 0),
          figure(Labels.cases, cases.count, isBad: cases.contains { ($0.left ?? 1) < 0 }),
        ])
      ])
  }

  private var perDay: Page.Section {
    var columns: [Page.Column] = []
    for number in days.lowerBound.number...days.upperBound.number {
      let day = days.lowerBound + (number - days.lowerBound.number)
      let finished = done.filter { $0.on == day }
      let (_, month, date) = day.date
      let label = period == .week ? "\(month)/\(date)" : "\(date)"
      let late = finished.count { $0.late > 0 }
      columns.append(
        Page.Column(label: label, values: [Double(finished.count - late), Double(late)]))
    }
    return Page.Section(
      heading: Statement(Labels.perDay),
      blocks: [
        .columns(
          columns,
          names: [
            Page.Series(name: Statement(Labels.onTime), paint: .calm),
            Page.Series(name: Statement(Labels.late), paint: .late),
          ])
      ])
  }

  private var slips: Page.Section {
    let rows = slipped.map { slip -> [Fact] in
      [
        slip.todo.ref.map { .ref($0) } ?? .none, .text(slip.todo.owner.description), slip.title,
        slip.client.map { .client($0) } ?? .none, .day(slip.planned),
        slip.becomes.map { .day($0) } ?? .phrase(Statement(Topics.Tasks.isLate)), .list(slip.why),
      ]
    }
    let head = [
      Columns.ref, Columns.who, Columns.what, Columns.client, Columns.planned, Columns.now,
      Columns.why,
    ]
    return Page.Section(
      heading: Statement(Labels.slipped),
      blocks: [rows.isEmpty ? nothing : .table(head: head.map { Statement($0) }, rows: rows)])
  }

  private var load: Page.Section {
    let bars = loads.map { load in
      Page.Bar(
        label: .text(load.person.description), value: Double(load.this.taken + load.next.taken),
        full: Double(load.this.given + load.next.given),
        note: Statement(
          Labels.hoursNext,
          [
            "taken": Self.hours(load.this.taken), "of": Self.hours(load.this.given),
            "next": Self.hours(load.next.taken), "nextof": Self.hours(load.next.given),
          ]))
    }
    return Page.Section(
      heading: Statement(Labels.load), blocks: [bars.isEmpty ? nothing : .bars(bars)])
  }

  private var renewal: Page.Section {
    guard renewals.contains(where: { $0.count > 0 }) else {
      return Page.Section(heading: Statement(Labels.renewals), blocks: [nothing])
    }
    let columns = months.map { month in
      Page.Column(label: month.label, values: [Double(month.count)])
    }
    let rows = renewals.map { band -> [Fact] in
      [
        .phrase(Statement(Labels.within, ["days": .text(band.label)])), .number(band.count),
        band.premium,
      ]
    }
    return Page.Section(
      heading: Statement(Labels.renewals),
      blocks: [
        .columns(
          columns, names: [Page.Series(name: Statement(Labels.renewals), paint: .blue)]),
        .table(
          head: [Statement(Columns.left), Statement(Columns.count), Statement(Labels.premium)],
          rows: rows),
      ])
  }

  private var openCases: Page.Section {
    let rows = cases.map { item -> [Fact] in
      [
        item.todo.ref.map { .ref($0) } ?? .none, item.title, .text(item.todo.owner.description),
        item.until.map { .day($0) } ?? .none,
        item.left.map { left in
          .phrase(
            Statement(Labels.days, ["count": .number(abs(left)), "over": .flag(left < 0)]))
        } ?? .none,
      ]
    }
    let head = [Columns.ref, Columns.what, Columns.who, Columns.day, Columns.left]
    return Page.Section(
      heading: Statement(Labels.cases),
      blocks: [rows.isEmpty ? nothing : .table(head: head.map { Statement($0) }, rows: rows)])
  }

  private var risk: Page.Section {
    let shares = Colour.allCases.reversed().map { colour in
      Page.Share(
        label: .colour(colour, score: nil), count: colours[colour] ?? 0,
        paint: Page.Paint(rawValue: colour.rawValue) ?? .calm)
    }
    return Page.Section(
      heading: Statement(Labels.risk), blocks: [colours.isEmpty ? nothing : .ring(shares)])
  }

  private var changing: Page.Section {
    let rows = prompts.map { use -> [Fact] in
      [.text(use.prompt.id), .words(use.prompt.ask), .number(use.asked), .number(use.changed)]
    }
    let head = [Columns.ref, Columns.what, Columns.asked, Columns.changed]
    return Page.Section(
      heading: Statement(Labels.prompts),
      blocks: [rows.isEmpty ? nothing : .table(head: head.map { Statement($0) }, rows: rows)])
  }
}
