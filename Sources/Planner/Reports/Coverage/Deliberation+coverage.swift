import CivilTime
import Procedure

/// Which clauses of the procedure were exercised, when and by whom.
extension Deliberation {
  func coverage(_ range: DayRange?, _ form: ReportCommand.Form) throws(Fault) -> Decision {
    let days = range ?? DayRange(today.adding(months: -12) + 1, today)
    let uses = try ClauseUses(in: span(of: days.first...days.last), self)
    let clauses = procedure.clauses
    let exercised = clauses.count { uses[$0.id].count > 0 }
    let head = Statement(
      Topics.Coverage.head,
      [
        "days": .days(days), "count": .number(exercised),
        "of": .number(clauses.count),
      ])
    var telling = Telling([head])
    switch form {
    case .text, .html:
      telling.statements += clauses.map { clause in
        let use = uses[clause.id]
        let people = use.people.prefix(Self.peopleShown).map { Fact.text($0.description) }
        return .row(
          Topics.Coverage.row,
          [
            "clause": .text(clause.id), "title": .words(clause.title),
            "count": use.count > 0 ? .number(use.count) : .none,
            "last": use.last.map { .day(officeZone.wallTime(at: $0).day) } ?? .none,
            "who": .list(people),
            "more": use.people.count > Self.peopleShown
              ? .number(use.people.count - Self.peopleShown) : .none,
            "never": .flag(use.count == 0),
          ])
      }
      telling.limit = 30
    case .csv:
      let names = [
        Topics.Coverage.clause, Topics.Coverage.number, Topics.Coverage.title,
        Topics.Coverage.times, Topics.Coverage.last, Topics.Coverage.people,
      ]
      let rows = clauses.map { clause -> [Fact] in
        let use = uses[clause.id]
        return [
          .text(clause.id), .text(clause.number), .words(clause.title), .number(use.count),
          use.last.map { .day(officeZone.wallTime(at: $0).day) } ?? .none,
          .text(use.people.map(\.description).joined(separator: " ")),
        ]
      }
      telling.statements = []
      telling.documents = [
        Document(
          name: "coverage-\(days.first)-\(days.last).csv",
          .table([names.map { .phrase(Statement($0)) }] + rows), isSaid: true)
      ]
      telling.limit = 30
    }
    return Decision(.told(telling))
  }

  private static var peopleShown: Int { 3 }
}
