import CivilTime
import Planner
import Procedure
import Wire

extension Voice {
  /// What a telling says, as programs read it: the to-do it is about, else the facts of its first
  /// statement, with one object for each row.
  func data(of telling: Telling) -> JSON {
    var members: [JSON.Member] = []
    if let todo = telling.todo { members = data(todo, waitingOn: telling.waitingOn) }
    if let head = telling.statements.first(where: { !$0.isRow }), telling.todo == nil {
      members += facts(of: head)
    }
    let rows = telling.statements.filter(\.isRow)
    if !rows.isEmpty {
      members.append(
        JSON.Member(name: "rows", value: .array(rows.map { .object(facts(of: $0)) })))
    }
    return members.isEmpty ? .null : .object(members)
  }

  private func facts(of statement: Statement) -> [JSON.Member] {
    statement.facts.keys.sorted().compactMap { name in
      guard let fact = statement.facts[name], fact != .none else { return nil }
      return JSON.Member(name: name, value: data(fact))
    }
  }

  private func data(_ fact: Fact) -> JSON {
    switch fact {
    case .text(let text): .string(text)
    case .number(let number): .int(number)
    case .decimal(let number): .string(number.short)
    case .flag(let flag): .bool(flag)
    case .ref(let ref): .string(ref.description)
    case .person(let id): .string(id.description)
    case .client(let client): .string(client.ref.description)
    case .words(let words): .string(words.text(in: language))
    case .role(let role): .string(role.rawValue)
    case .business(let business): .string(business)
    case .platform(let platform): .string(platform)
    case .channel(let channel): .string(channel)
    case .reason(let reason): .string(reason)
    case .option(let option): .string(option.key)
    case .day(let day), .date(let day): .string(day.description)
    case .days(let range): .object(data(range))
    case .moment(let time): .string(scene.zone.instant(of: time).rfc3339(in: scene.zone))
    case .clock(let clock): .string(clock.description)
    case .stretch(let start, let seconds): data(start, seconds: seconds, in: scene.zone)
    case .length(let seconds): .int(seconds)
    case .money(let hundredths, let currency):
      .object(["amount": .int(hundredths), "currency": .string(currency)])
    case .colour(let colour, let score):
      .object(["colour": .string(colour.rawValue), "score": score.map { .int($0) } ?? .null])
    case .list(let facts), .clauses(let facts): .array(facts.map(data))
    case .phrase(let statement): .string(words(statement))
    }
  }

  /// A to-do as programs read it (design, section 3); times with the offset of its zone.
  func data(_ todo: Todo, waitingOn refs: [Ref]) -> [JSON.Member] {
    func time(_ wall: WallTime?) -> JSON {
      .string(wall.map { todo.zone.instant(of: $0).rfc3339(in: todo.zone) })
    }
    let object: JSON = .object([
      "uid": .string(todo.uid), "ref": .string(todo.ref?.description),
      "title": .string(todo.title), "owner": .string(todo.owner.description),
      "client": .string(todo.client?.description), "start": time(todo.start),
      "due": time(todo.due), "legal_due": .string(todo.legalDue?.description),
      "state": .string(todo.state.rawValue.lowercased().replacingDashes),
      "waiting_on": .array(refs.map { .string($0.description) }), "risk": data(todo.risk),
    ])
    guard case .object(let members) = object else { return [] }
    return members
  }

  /// An assessment as programs read it; null where there is none.
  func data(_ risk: RiskRecord) -> JSON {
    guard let colour = risk.colour else { return .null }
    return .object([
      "l": risk.likelihood.map { .int($0) } ?? .null,
      "c": risk.consequence.map { .int($0) } ?? .null, "colour": .string(colour.rawValue),
      "residual": .string(risk.residual?.rawValue),
      "valid_until": .string(risk.validUntil?.description),
    ])
  }
}

extension String {
  fileprivate var replacingDashes: String {
    String(map { $0 == "-" ? "_" : $0 })
  }
}
