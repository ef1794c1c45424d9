import CivilTime
import Planner
import Store

private struct Refused: Error {}

extension Requirement {
  static let turns = [
    Requirement("A turn that throws leaves nothing behind, and its error arrives") { store in
      do {
        try await store.write { desk in
          _ = try desk.keep(
            [Change(before: nil, after: .object(Sample.meeting(1, day: 3, hour: 10)))],
            by: "li.wei", line: "book", at: Sample.now, undoing: nil)
          try desk.setSession("li.wei/x", to: [1])
          try desk.keep(
            [Change(before: nil, after: .client(Client(ref: Ref(.client, 2), name: "Ghost")))],
            by: "li.wei", line: "client", at: Sample.now, undoing: nil)
          _ = try desk.clients
          throw Refused()
        }
        throw Breach(description: "the error was lost")
      } catch is Refused {}
      let (object, session, clients, next) = try await store.read { book in
        (
          try book.object(Ref(.appointment, 1)), try book.session("li.wei/x"),
          try book.clients.clients.count, try book.nextNumber(of: .appointment)
        )
      }
      try expect(object, nil, "the object")
      try expect(session, nil, "the session")
      try expect(clients, 1, "clients")
      try expect(next, 1, "the next number")
    },
    Requirement("Turns never overlap, and one that fails harms no other") { store in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<300 {
          group.addTask {
            do {
              try await store.write { desk in
                let count = try desk.setting("count")?.first ?? 0
                try desk.setSetting("count", to: [count + 1])
                if number % 3 == 0 { throw Refused() }
              }
            } catch is Refused {}
          }
        }
        try await group.waitForAll()
      }
      try expect(try await store.read { try $0.setting("count") }, [200], "the count")
    },
    Requirement("Of many who book one slot at once exactly one gets it") { store in
      let booked = try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 1...64 {
          group.addTask {
            try await store.write { desk in
              let span = Span(Sample.at(3, 10), Sample.at(3, 11))
              guard try desk.engagements(of: .person("li.wei"), in: span).isEmpty else {
                return false
              }
              try desk.keep(
                [Change(before: nil, after: .object(Sample.meeting(number, day: 3, hour: 10)))],
                by: "li.wei", line: "book", at: Sample.now, undoing: nil)
              return true
            }
          }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      try expect(booked, 1, "bookings")
    },
    Requirement("A turn sees what it has kept itself") { store in
      let seen = try await store.write { desk in
        _ = try desk.keep(
          [Change(before: nil, after: .object(Sample.meeting(1, day: 3, hour: 10)))],
          by: "li.wei", line: "book", at: Sample.now, undoing: nil)
        let day = Span(Sample.at(3, 0), Sample.at(4, 0))
        return try desk.engagements(of: .person("li.wei"), in: day).count
          + desk.agenda(of: ["li.wei"], in: day).count
      }
      try expect(seen, 2, "what was seen")
    },
    Requirement("A turn that keeps nothing is no turn of the journal") { store in
      let turn = try await store.write { desk in
        try desk.keep([], by: "li.wei", line: "book", at: Sample.now, undoing: nil)
      }
      try expect(turn, nil, "the turn")
    },
  ]
}
