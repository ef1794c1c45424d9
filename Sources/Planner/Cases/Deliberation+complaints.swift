import CivilTime
import Procedure

/// Who complains, about whom, and whether it is the same complaint as before.
extension Deliberation {
  /// The client of a complaint, and what it says: named in a slot of its own, or at the beginning
  /// of the words.
  func complainant(of report: CaseReport) throws(Fault)
    -> Lookup<(client: Client, words: String?)>
  {
    let retry = { (name: String, words: String?) in
      var again = report
      again.client = name
      again.words = words
      return Command.incident(.open(again))
    }
    if let name = report.client {
      switch try client(named: name, retry: { retry($0, report.words) }) {
      case .found(let client): return .found((client, report.words))
      case .refused(let decision): return .refused(decision)
      }
    }
    let words = report.words ?? ""
    let book = try view.clients
    // A name of several words first: Zhang Wei before Zhang.
    let parts = words.split(separator: " ").map(String.init)
    for count in stride(from: min(4, parts.count), through: 1, by: -1) {
      let name = parts[..<count].joined(separator: " ").trimmingMarks
      guard !book.all(like: name, where: isKnown).isEmpty else { continue }
      let rest = parts[count...].joined(separator: " ").trimmingMarks
      switch try client(named: name, retry: { retry($0, rest) }) {
      case .found(let client): return .found((client, rest.isEmpty ? nil : rest))
      case .refused(let decision): return .refused(decision)
      }
    }
    // A Chinese name needs no space after it.
    let begun = book.clients.filter { client in
      isKnown(client) && client.chineseName.map(words.hasPrefix) ?? false
    }.max { ($0.chineseName?.count ?? 0) < ($1.chineseName?.count ?? 0) }
    if let begun, let name = begun.chineseName {
      let rest = String(words.dropFirst(name.count)).trimmed.trimmingMarks
      return .found((begun, rest.isEmpty ? nil : rest))
    }
    let count = words.utf8.first ?? 0 < 0x80 ? 2 : 1
    let name = parts.prefix(count).joined(separator: " ")
    let rest = parts.dropFirst(count).joined(separator: " ")
    switch try client(named: name, retry: { retry($0, rest) }) {
    case .found(let client): return .found((client, rest.isEmpty ? nil : rest))
    case .refused(let decision): return .refused(decision)
    }
  }

  /// The open complaint of a client.
  func openComplaint(of client: Client) throws(Fault) -> (todo: Todo, object: StoredObject)? {
    for object in try view.todos(.clause("X-c", owner: nil))
    where object.ref?.kind == .case && object.client == client.ref {
      let todo = try Todo(object, here: officeZone)
      if !todo.isOver { return (todo, object) }
    }
    return nil
  }

  /// Adds a complaint to the open one of the same client; whoever means another says so.
  func merge(
    _ report: CaseReport, of client: Client, into open: (todo: Todo, object: StoredObject)
  ) throws(Fault) -> Decision {
    var todo = open.todo
    let ref = todo.ref ?? Ref(.case, 0)
    var incident = todo.incident ?? Incident(reporter: todo.owner)
    incident.notes.append(
      Incident.Note(.merged, at: now, by: asker.id, words: report.words ?? ""))
    let named = peopleNamed(in: report.words ?? "").filter { !incident.keptOut.contains($0) }
    incident.keptOut += named
    todo.incident = incident
    var drafting = Drafting(self)
    let was = todo.owner
    var follows: [Statement] = []
    if incident.keptOut.contains(was),
      let handler = handler(as: .compliance, of: incident.reporter, besides: incident.keptOut)
    {
      apply(.handler(handler), to: &todo)
      try handOver(workOn: todo, from: was, to: handler, in: &drafting)
      follows.append(
        Statement(
          Topics.Cases.handedOver,
          ["ref": .ref(ref), "owner": .person(handler), "others": .person(was)]))
    }
    try drafting.change(open.object, to: todo)
    for person in named {
      guard let task = try task("hand_in_chats", of: todo, for: person, in: &drafting) else {
        continue
      }
      try drafting.keep(task, client: client)
      follows.append(opened(task))
    }
    let told = people[todo.owner].flatMap { todo.isKeptOut($0.id) ? nil : $0 }
    try notify(
      [told].compactMap(\.self), about: ref, client: client.ref, prompt: nil,
      words: report.words ?? "", needsAnswer: todo.owner != was, in: &drafting)
    var separate = report
    separate.client = client.ref.description
    separate.isSeparate = true
    let reading = running(todo).first { $0.isLegal }
    return Decision(
      .told(
        Telling(
          [
            Statement(
              Topics.Cases.merged,
              [
                "ref": .ref(ref), "client": .client(client), "owner": .person(todo.owner),
                "legal": reading.map { .day($0.ends.legalDay) } ?? .none,
              ])
          ] + follows + [Statement(Topics.Cases.mergedChoice)], it: ref, todo: todo,
          kind: "case")),
      changes: drafting.changes, choices: [.incident(.open(separate))])
  }

  /// Gives the open tasks of a case from whoever handled it to whoever does from now on.
  private func handOver(
    workOn incident: Todo, from was: PersonID, to handler: PersonID, in drafting: inout Drafting
  ) throws(Fault) {
    for part in try view.todos(.parts(of: incident.uid)) where part.owner == was {
      var task = try Todo(part, here: officeZone)
      guard task.ref?.kind == .task, !task.isOver else { continue }
      task.owner = handler
      try drafting.change(part, to: task)
    }
  }

  /// People of the office whom words name, by id or by name.
  func peopleNamed(in words: String) -> [PersonID] {
    let text = words.lowercased()
    let tokens = Set(
      text.split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }.map { token in
        String(token.last == "." ? token.dropLast() : token)
      })
    return people.values.filter { person in
      guard !person.isRoom else { return false }
      if tokens.contains(person.id.description) { return true }
      let isWritten = person.name.lowercased().split(separator: " ").allSatisfy { part in
        tokens.contains(String(part))
      }
      return isWritten || person.chineseName.map { words.contains($0) } ?? false
    }.map(\.id).sorted()
  }

  /// How many people words speak of: `25 people`, `30人`.
  func crowd(in words: String) -> Int? {
    var digits = ""
    var rest = words.lowercased()[...]
    while let first = rest.first {
      rest.removeFirst()
      if first.isASCII, first.isNumber {
        digits.append(first)
        continue
      }
      // Groups of three belong together: 2,000.
      if first == ",", !digits.isEmpty, rest.first?.isNumber == true { continue }
      if let count = Int(digits), (String(first) + rest).trimmed.beginsWithPeople { return count }
      digits = ""
    }
    return nil
  }
}

extension String {
  /// The text without the marks that part a name from what follows.
  fileprivate var trimmingMarks: String {
    let marks = ":：,，-—"
    var rest = trimmed[...]
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return String(rest).trimmed
  }

  /// Whether it begins with a word for people: not with 人民币, 人寿, 名下 or 位于.
  fileprivate var beginsWithPeople: Bool {
    let marks = ["people", "persons", "clients", "customers", "人", "名", "位"]
    let others = [
      "人民", "人寿", "人身", "人工", "人份", "人次", "名下", "名义", "名单", "名字", "名额", "位于", "位置", "位数",
      "people's", "people’s",
    ]
    return marks.contains(where: hasPrefix) && !others.contains(where: hasPrefix)
  }
}
