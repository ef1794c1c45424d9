import CivilTime
import Planner
import Store

private func change(_ number: Int) -> Change {
  Change(before: nil, after: .object(Sample.meeting(number, day: 3, hour: number)))
}

extension Requirement {
  static let journal = [
    Requirement("Every change is written down with what was before and after") { store in
      let first = try await store.read { try $0.lastNumber }
      let old = Sample.meeting(1, day: 3, hour: 10)
      let new = Sample.meeting(1, day: 3, hour: 11)
      try await store.add(old)
      let turn = try await store.write { desk in
        try desk.keep(
          [Change(before: .object(old), after: .object(new)), change(2)], by: "zhao.lei",
          line: "move A1 to 11", at: Sample.now + 60, undoing: nil)
      }
      try expect(turn, first + 2, "the turn")
      let entries = try await store.read { book in
        try book.journal(of: Ref(.appointment, 1), by: nil, limit: 9)
      }
      try expect(
        entries,
        [
          JournalEntry(
            number: first + 2, turn: first + 2, at: Sample.now + 60, by: "zhao.lei",
            line: "move A1 to 11", change: Change(before: .object(old), after: .object(new))),
          JournalEntry(
            number: first + 1, turn: first + 1, at: Sample.now, by: "li.wei", line: "book",
            change: Change(before: nil, after: .object(old))),
        ], "the entries")
      let counts = try await store.read { book in
        [
          try book.journal(of: nil, by: "zhao.lei", limit: 9).count,
          try book.journal(of: Ref(.appointment, 1), by: "zhao.lei", limit: 9).count,
          try book.journal(of: nil, by: nil, limit: 1).count,
          try book.lastNumber - first,
        ]
      }
      try expect(counts, [2, 1, 1, 3], "entries of a person, of both, the last, all")
    },
    Requirement("The last turn of a person is none that was undone and no undo") { store in
      func keep(_ changes: [Change], by person: PersonID, undoing: Int? = nil) async throws -> Int?
      {
        try await store.write {
          try $0.keep(changes, by: person, line: "x", at: Sample.now, undoing: undoing)
        }
      }
      func last(_ person: PersonID) async throws -> [Int] {
        try await store.read { try $0.lastTurn(by: person).map(\.number) }
      }
      try expect(try await last("li.wei"), [], "no turn yet")
      let one = try await keep([change(1), change(2)], by: "li.wei") ?? 0
      _ = try await keep([change(3)], by: "zhao.lei")
      let two = try await keep([change(4)], by: "li.wei") ?? 0
      try expect(try await last("li.wei"), [two], "the second turn")
      _ = try await keep([change(5)], by: "li.wei", undoing: two)
      try expect(try await last("li.wei"), [one + 1, one], "the first turn, newest first")
      _ = try await keep([change(6)], by: "li.wei", undoing: one)
      try expect(try await last("li.wei"), [], "nothing is left")
    },
    Requirement("Rows come with their links, the last of which is the head; a span holds its own") {
      store in
      for number in 1...3 {
        try await store.write { desk in
          _ = try desk.keep(
            [change(number)], by: "li.wei", line: "book \(number)", at: Sample.now + number * 60,
            undoing: nil)
        }
      }
      let (rows, head, entries, within) = try await store.read { book in
        let last = try book.lastNumber
        return (
          try book.chained([last - 1, last]), try book.head, try book.entries([last - 2, last]),
          try book.journal(in: Span(Sample.now + 60, Sample.now + 180), limit: 9)
        )
      }
      try expect(rows.map(\.row.number), [head.number - 1, head.number], "the rows asked for")
      try expect(rows[0].hash, rows[1].previous, "the link between them")
      try expect(rows[1].hash, head.hash, "the head")
      try expect(rows.map { $0.row.hash(after: $0.previous) }, rows.map(\.hash), "the links")
      try expect(entries.map(\.line), ["book 1", "book 3"], "entries by number")
      try expect(within.map(\.line), ["book 1", "book 2"], "what a span holds, oldest first")
    },
    Requirement("An erased client is gone, and the journal stays whole") { store in
      try await store.add(Sample.meeting(1, day: 3, hour: 10))
      try await store.write { desk in
        try desk.erase(
          Ref(.client, 1), by: "he.ping", line: "erase C1", at: Sample.now)
      }
      let (clients, object, entries, next) = try await store.read { book in
        (
          try book.clients.clients.count, try book.object(Ref(.appointment, 1)),
          try book.journal(of: Ref(.appointment, 1), by: nil, limit: 9),
          try book.nextNumber(of: .client)
        )
      }
      try expect(clients, 0, "clients")
      try expect(object, nil, "the object")
      try expect(entries.map(\.line), [""], "what the journal says of it")
      try expect(entries.map(\.change), [Change(before: nil, after: nil)], "what it keeps of it")
      try expect(next, 2, "the next client")
    },
  ]
}
