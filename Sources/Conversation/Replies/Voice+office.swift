import CivilTime
import Planner
import Wire

extension Voice {
  /// Who the speaker is to the bot.
  func whoAmI(_ person: Person) -> Draft {
    var draft = Draft(
      .report,
      [
        say(
          .whoamiYou,
          [
            "id": person.id.description, "name": person.name(in: language),
            "roles": roles(person), "team": person.team ?? "", "zone": scene.zone.identifier,
          ])
      ])
    draft.data = data(person)
    return draft
  }

  private func roles(_ person: Person) -> String {
    Person.Role.allCases.filter(person.roles.contains).compactMap { book.roles[$0] }
      .joined(separator: say(.comma))
  }

  /// A list of clients.
  func clients(_ clients: [Client], like words: String?) -> Draft {
    let values = ["words": words ?? "", "count": String(clients.count)]
    var draft = Draft(.found, [say(clients.isEmpty ? .clientsEmpty : .clientsHead, values)])
    draft.lines += Columns.lines(clients.map(row))
    draft.refs = clients.map(\.ref)
    draft.data = .object(["clients": .array(clients.map { data($0) })])
    return draft
  }

  /// A client who is new.
  func added(_ client: Client) -> Draft {
    let values = [
      "ref": client.ref.description, "name": client.name(in: language),
      "email": client.email ?? "", "phone": client.phone ?? "",
    ]
    var draft = Draft(.done, [say(.clientNewAdded, values)])
    draft.refs = [client.ref]
    draft.data = data(client)
    return draft
  }

  /// Everybody of the office, and the rooms.
  func people(_ people: [Person]) -> Draft {
    let rooms = people.filter(\.isRoom)
    let values = [
      "people": String(people.count - rooms.count), "rooms": String(rooms.count),
    ]
    let rows = (people.filter { !$0.isRoom } + rooms).map { person in
      [
        person.id.description, person.name(in: language), roles(person),
        person.team.map { say(.ofTeam, ["name": $0]) } ?? "",
      ]
    }
    var draft = Draft(.found, [say(.peopleHead, values)] + Columns.lines(rows))
    draft.data = .object(["people": .array(people.map { data($0) })])
    return draft
  }

  /// An absence that was noted, and what lies in it.
  func away(
    _ person: Person, _ range: DayRange, reason: String?, clashes: [Meeting], moved: [Statement]
  ) -> Draft {
    let who =
      person.id == scene.speaker.id
      ? say(.awayYou) : say(.awayOther, ["name": person.id.description])
    var draft = Draft(
      .done, [say(.awayNoted, ["who": who, "days": days(range), "reason": reason ?? ""])])
    if !clashes.isEmpty {
      draft.lines.append(say(.awayClashes, ["count": String(clashes.count)]))
      draft.lines += Columns.lines(
        clashes.map { [$0.appointment.ref.description, when($0.appointment), subject($0)] })
    }
    draft.lines += lines(moved)
    draft.refs = clashes.map(\.appointment.ref) + refs(in: moved)
    draft.data = .object(
      data(range) + [
        JSON.Member(name: "person", value: .string(person.id.description)),
        JSON.Member(name: "reason", value: .string(reason)),
        JSON.Member(name: "clashes", value: .array(clashes.map { self.data($0) })),
      ])
    return draft
  }

  /// A usual week and the absences to come.
  func hours(_ person: Person, _ week: WeekHours, absences: [Absence]) -> Draft {
    let values = ["name": person.name(in: language)]
    let isEmpty = week.days.values.allSatisfy(\.isEmpty)
    var draft = Draft(.report, [say(isEmpty ? .hoursNone : .hoursHead, values)])
    draft.lines += Columns.lines(rows(week))
    draft.lines += absences.map {
      "  "
        + say(
          .hoursAbsence,
          ["days": days($0.range), "reason": $0.reason ?? "", "cover": $0.cover?.description ?? ""])
    }
    let hours = Weekday.allCases.map { day in
      JSON.Member(
        name: "\(day)",
        value: .array((week.days[day] ?? []).map { .string($0.description) }))
    }
    draft.data = .object([
      "person": .string(person.id.description), "week": .object(hours),
      "absences": .array(
        absences.map {
          .object(data($0.range) + [JSON.Member(name: "reason", value: .string($0.reason))])
        }),
    ])
    return draft
  }

  /// Days that follow one another and keep the same hours share a row.
  private func rows(_ week: WeekHours) -> [[String]] {
    var runs: [(first: Weekday, last: Weekday, hours: [ClockSpan])] = []
    for day in Weekday.allCases {
      guard let hours = week.days[day], !hours.isEmpty else { continue }
      if let run = runs.last, run.hours == hours, run.last.offset + 1 == day.offset {
        runs[runs.count - 1].last = day
      } else {
        runs.append((day, day, hours))
      }
    }
    return runs.map { run in
      let first = book.weekdays[run.first.offset]
      let days = run.first == run.last ? first : first + say(.to) + book.weekdays[run.last.offset]
      return [days, run.hours.map(\.description).joined(separator: say(.comma))]
    }
  }
}
